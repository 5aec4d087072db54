import { weekdays } from '../schema/weekday.ts';
import type { Hours, HoursRow } from '../schema/hours.ts';
import type { Language } from '../schema/language.ts';
import { formatTime } from './dates.ts';

type Words = Pick<Language, 'days' | 'hours'>;

/** Days of the week in another language: all seven as `everyDay`, three or more consecutive days as a range. */
export function daysInLanguage(days: HoursRow['days'], { days: names, hours }: Words): string {
  const open = weekdays.filter((day) => days.includes(day));
  if (open.length === weekdays.length) return hours.everyDay;
  const [first, last] = [open[0], open.at(-1)];
  const isRange = first && last && weekdays.indexOf(last) - weekdays.indexOf(first) === open.length - 1;
  const week =
    isRange && open.length > 2 ? [`${names[first]}–${names[last]}`] : open.map((day) => names[day]);
  return [...week, ...(days.includes('holiday') ? [hours.holiday] : [])].join(', ');
}

/** The weekly hours of a record in another language (without rows for the future), one text each, and one for the holidays on which it is closed. */
export function hoursInLanguage({ always, weekly, holidays, yearEnd }: Hours, words: Words): string[] {
  const { hours } = words;
  if (always) return [hours.always];
  const closed = [holidays === 'closed' && hours.holiday, yearEnd === 'closed' && hours.yearEnd].filter(
    (day) => day !== false,
  );
  return [
    ...weekly
      .filter(({ firstDay }) => firstDay === undefined)
      .map(({ days, from, to }) => `${daysInLanguage(days, words)} ${formatTime(from)}–${formatTime(to)}`),
    ...(weekly.length > 0 && closed.length > 0 ? [hours.closed.replace('{days}', closed.join(', '))] : []),
  ];
}
