import type { APIContext } from 'astro';
import { cityData } from '../../data/directory.ts';
import { links } from '../../site/links.ts';
import { scheduledPlaces, type ScheduledPlace } from '../../data/this-week.ts';
import { placeCalendar } from '../../export/place-calendar.ts';

export async function getStaticPaths() {
  return scheduledPlaces(await cityData()).map((place) => ({ params: { id: place.id }, props: { place } }));
}

/** The coming days of a record as a calendar file. */
export async function GET({ props: { place }, site }: APIContext<{ place: ScheduledPlace }>) {
  const { site: siteSettings, holidays, today } = await cityData();
  const address = new URL(links.place(place.id), site).href;
  return new Response(placeCalendar(place, { site: siteSettings.name, holidays, today, address }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
