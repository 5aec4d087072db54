import { v5 } from 'uuid';

/**
 * The UUID of a page or of a part of it, in the namespace of URLs (RFC 9562, version 5), so that anyone can compute it.
 * @param part what makes the part the only one of its page, for example `#phone-119`: never its position in a list, which
 *   changes when another part is added
 */
export const permanentId = (address: string, part = ''): string => v5(`${address}${part}`, v5.URL);
