import type { APIContext } from 'astro';
import { directory } from '../../data/directory.ts';
import { links } from '../../data/links.ts';
import { regulars } from '../../data/this-week.ts';
import { placeCalendar } from '../../export/place-calendar.ts';

export async function getStaticPaths() {
  return regulars(await directory()).map(({ id }) => ({ params: { id } }));
}

/** The coming days of a place, for the calendar of a phone. */
export async function GET({ params, site }: APIContext) {
  const city = await directory();
  const place = regulars(city).find(({ id }) => id === params.id)!;
  const { site: setting, holidays, today } = city;
  const address = new URL(links.place(place.id), site).href;
  return new Response(placeCalendar(place, { site: setting.name, holidays, today, address }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
