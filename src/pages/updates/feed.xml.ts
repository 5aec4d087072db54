import type { APIContext } from 'astro';
import { cityData } from '../../data/directory.ts';
import { links } from '../../site/links.ts';
import { updates } from '../../data/updates.ts';
import { t } from '../../text/messages.ts';
import { updatesFeed } from '../../export/feed.ts';

/** The updates as an Atom feed. */
export async function GET({ site: base }: APIContext): Promise<Response> {
  const { site, today } = await cityData();
  const absolute = (address: string) => new URL(address, base).href;
  const feed = updatesFeed(
    await updates(),
    {
      cityCode: site.city.code,
      title: t('titleOf', { page: t('updates'), site: site.name }),
      author: site.operator ?? site.name,
      address: absolute(links.feed),
      day: today,
    },
    ({ place }) => absolute(place ? links.place(place) : links.updates),
  );
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
