import { feedId, type Update } from '../data/update.ts';
import { forbiddenCharacters } from '../schema/text.ts';

/** The site as its feed describes it; `address` is the absolute address of the feed. */
export type FeedSite = {
  cityCode: string;
  title: string;
  author: string;
  address: string;
  /** `YYYY-MM-DD` in Japan: the day of a feed without entries. */
  day: string;
};

const maxEntries = 50;

/**
 * The newest updates as an Atom feed (RFC 4287). Ids do not depend on other entries, their order or the address of the
 * site, so that entries keep theirs (4.2.6).
 * @param updates newest first
 * @param addressOf the absolute address that an update links to
 */
export function updatesFeed(
  updates: readonly Update[],
  site: FeedSite,
  addressOf: (update: Update) => string,
): string {
  const entries = updates.slice(0, maxEntries).map((update) => {
    const { id, day, text } = update;
    return (
      `<entry><id>urn:uuid:${id}</id><title>${escape(text)}</title>` +
      `<updated>${midnight(day)}</updated><link href="${escape(addressOf(update))}"/></entry>`
    );
  });
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">' +
    `<id>urn:uuid:${feedId(site.cityCode)}</id><title>${escape(site.title)}</title>` +
    `<author><name>${escape(site.author)}</name></author>` +
    `<updated>${midnight(updates[0]?.day ?? site.day)}</updated>` +
    `<link rel="self" href="${escape(site.address)}"/>${entries.join('')}</feed>\n`
  );
}

const midnight = (day: string): string => `${day}T00:00:00+09:00`;

const forbiddenPattern = new RegExp(forbiddenCharacters, 'g');

/** Escapes a text for XML and removes the characters that XML does not allow even when escaped. */
const escape = (text: string): string =>
  text
    .replaceAll(forbiddenPattern, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
