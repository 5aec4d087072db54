import type { APIContext } from 'astro';
import { directory } from '../../data/directory.ts';
import { links } from '../../data/links.ts';
import { updates } from '../../data/updates.ts';
import { word } from '../../data/words.ts';

const mostEntries = 50;

/** What changed as an Atom feed (RFC 4287). */
export async function GET({ site }: APIContext): Promise<Response> {
  const { site: city, today } = await directory();
  const whole = (address: string) => new URL(address, site).href;
  const entries = (await updates()).slice(0, mostEntries).map(({ day, text, place }, index) => {
    const address = whole(place ? links.place(place) : links.updates);
    return (
      `<entry><id>${escape(`${address}#${day}-${index}`)}</id><title>${escape(text)}</title>` +
      `<updated>${day}T00:00:00+09:00</updated><link href="${escape(address)}"/></entry>`
    );
  });
  const [newest] = await updates();
  const feed =
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">' +
    `<id>${escape(whole(links.updates))}</id><title>${escape(word('titleOf', { page: word('updates'), site: city.name }))}</title>` +
    `<author><name>${escape(city.operator ?? city.name)}</name></author>` +
    `<updated>${newest?.day ?? today}T00:00:00+09:00</updated>` +
    `<link rel="self" href="${escape(whole(links.feed))}"/>${entries.join('')}</feed>\n`;
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
