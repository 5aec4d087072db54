import { v5 } from 'uuid';

/**
 * A change on a day (`YYYY-MM-DD` in Japan), described by `text`, with the id of its record if it concerns one. `id` is
 * a UUID that does not depend on other updates, their order, the interface messages or the address of the site.
 */
export type Update = { id: string; day: string; text: string; place: string | undefined };

/** The namespace of the UUIDs of updates and feeds (RFC 9562, version 5), generated once; it must not change. */
const namespace = 'e0a7f738-2b5c-43d0-986a-2f2be2a3199b';

/** The id of an update, from the values that identify it. */
export const updateId = (...parts: string[]): string => v5(JSON.stringify(parts), namespace);

/** The id of the feed of a city, by its 団体コード. */
export const feedId = (cityCode: string): string => updateId(cityCode);
