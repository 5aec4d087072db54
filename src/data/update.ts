import { v5 } from 'uuid';

/**
 * Something that changed on a day (`YYYY-MM-DD` in Japan), in words, with the record it is about. `id` is a UUID that
 * no later update, order, wording or address of the site changes.
 */
export type Update = { id: string; day: string; text: string; place: string | undefined };

/** The namespace of the UUIDs of updates and feeds (RFC 9562, version 5), drawn once. */
const namespace = 'e0a7f738-2b5c-43d0-986a-2f2be2a3199b';

/** The id of an update, from what makes it the only one of its kind. */
export const updateId = (...parts: string[]): string => v5(JSON.stringify(parts), namespace);

/** The id of the feed of a city, by its 団体コード. */
export const feedId = (cityCode: string): string => updateId(cityCode);
