import type { Directory } from '../../src/data/assemble.ts';
import { factsToCheck, sectionOf } from './facts.ts';

/**
 * What is to be looked at again and when, by section, as a calendar (iCalendar, RFC 5545): one all-day event for each
 * section and day. What is overdue already stands on the day of the report.
 */
export function recheckCalendar(city: Directory): string {
  const days = new Map<string, string[]>();
  const add = (day: string, section: string, name: string) => {
    const key = `${day} ${section}`;
    days.set(key, [...(days.get(key) ?? []), name]);
  };
  for (const { place } of factsToCheck(city).overdue)
    add(city.today, sectionOf(place, city).name, place.name);
  for (const place of city.places) {
    if (place.recheckBy) add(place.recheckBy, sectionOf(place, city).name, place.name);
  }
  const events = [...days].map(([key, names]) => {
    const [day = '', ...section] = key.split(' ');
    const some = [...new Set(names)];
    return [
      'BEGIN:VEVENT',
      `UID:${day}-${section.join('-')}@recheck`,
      `DTSTAMP:${city.today.replaceAll('-', '')}T000000Z`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY:${escape(`${section.join(' ')}: 記録の確かめ直し（${some.length}件）`)}`,
      `DESCRIPTION:${escape(some.join('、'))}`,
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${city.site.name}//report//JA`,
    ...events.flat(),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

const escape = (text: string) => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** A line in pieces of at most 75 octets, as RFC 5545, 3.1 asks; no character is cut. */
function fold(line: string): string {
  const pieces = [''];
  for (const letter of line) {
    const piece = pieces.at(-1) ?? '';
    if (Buffer.byteLength(piece + letter) > 73) pieces.push(letter);
    else pieces[pieces.length - 1] = piece + letter;
  }
  return pieces.join('\r\n ');
}
