import type { CityData } from '../../src/data/views.ts';
import { calendarFile } from '../../src/export/calendar-file.ts';
import { factsToCheck, sectionOf } from './facts.ts';

/**
 * The records to recheck as an iCalendar file: one all-day entry for each section and day. Overdue records are entered
 * on the day of the report (`city.today`).
 */
export function recheckCalendar(city: CityData): string {
  const days = new Map<string, string[]>();
  const add = (day: string, section: string, name: string) => {
    const key = `${day} ${section}`;
    days.set(key, [...(days.get(key) ?? []), name]);
  };
  for (const { place } of factsToCheck(city).overdue)
    add(city.today, sectionOf(place, city).name, place.name);
  for (const place of city.places) {
    if (place.recheckBy && place.life.state !== 'ended')
      add(place.recheckBy, sectionOf(place, city).name, place.name);
  }
  const entries = [...days].map(([key, names]) => {
    const [day = '', ...section] = key.split(' ');
    const uniqueNames = [...new Set(names)];
    return {
      id: `${day}-${section.join('-')}@recheck`,
      title: `${section.join(' ')}: 窓口・場所の確かめ直し（${uniqueNames.length}件）`,
      text: uniqueNames.join('、'),
      day,
    };
  });
  return calendarFile(city.site.name, city.today, entries);
}
