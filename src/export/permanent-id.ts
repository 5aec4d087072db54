import { v5 } from 'uuid';

/**
 * The UUID of a page or of a part of it, in the URL namespace (RFC 9562, version 5), so that anyone can compute it.
 * @param address absolute, of the page
 * @param part identifies the part within its page, for example `#phone-119`: never by its position in a list, which
 *   changes when another part is added
 */
export const permanentId = (address: string, part = ''): string => v5(`${address}${part}`, v5.URL);
