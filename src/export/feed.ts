import { feedId, type Update } from '../data/update.ts';
import { forbiddenCharacters } from '../schema/text.ts';

/** The site as a feed names it. Addresses are whole; `day` is `YYYY-MM-DD` in Japan. */
export type FeedSite = {
  cityCode: string;
  title: string;
  author: string;
  address: string;
  /** The day of the feed where nothing has changed yet. */
  day: string;
};

const maxEntries = 50;

/**
 * What changed as an Atom feed (RFC 4287). Entries keep their ids when others are added, when their order or wording
 * changes, and when the site moves to another address (4.2.6).
 * @param addressOf the whole address that an update leads to
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

/** A text as XML, without the characters that XML does not allow even when they are escaped. */
const escape = (text: string): string =>
  text
    .replaceAll(forbiddenPattern, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
