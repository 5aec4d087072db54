import { sayDate, sayHours } from '../data/dates.ts';
import type { Regular } from '../data/this-week.ts';
import { word } from '../data/words.ts';
import { lifeOn } from '../domain/lifetime.ts';
import { occurrencesOn, type Occurrence } from '../domain/occurrences.ts';
import { addDays, type HolidayTable } from '../domain/opening.ts';
import { fallsOn, ruleOf } from '../domain/recurrence.ts';
import { calendarFile, type CalendarEntry } from './calendar-file.ts';
import { permanentId } from './permanent-id.ts';

type Setting = { site: string; holidays: HolidayTable; today: string; address: string };

/**
 * The calendar of a place to go to, from the day of the build to the end of the holiday table: only days on which the
 * source is sure. Days that the rule would name and that are not sure are left out (EXDATE).
 */
export function placeCalendar(place: Regular, setting: Setting): string {
  const { holidays, today } = setting;
  const { asOf } = place.trust(place.hours);
  const said = asOf === null ? word('undatedSource') : word('factSource', { date: sayDate(asOf) });
  const held = new Map<Occurrence['of'], { days: string[]; one: Occurrence }>();
  const days: string[] = [];
  for (let day = today; day <= holidays.to; day = addDays(day, 1)) {
    days.push(day);
    if (lifeOn(place.status, day).state !== 'open') continue;
    for (const occurrence of occurrencesOn(place.hours.value, holidays, day)) {
      if (!occurrence.isSure) continue;
      const known = held.get(occurrence.of);
      if (known) known.days.push(day);
      else held.set(occurrence.of, { days: [day], one: occurrence });
    }
  }
  const entries = [...held.values()].flatMap(({ days: sure, one }) =>
    entriesOf(one, sure, days).map((entry) => ({
      ...entry,
      id: permanentId(setting.address, `#${JSON.stringify(one.of)}${entry.recurs ? '' : entry.day}`),
      title: one.name ? `${one.name}（${place.name}）` : place.name,
      text: [one.from && !one.to && sayHours(one), one.note, word('askBeforeGoing'), said]
        .filter(Boolean)
        .join('\n'),
      venue: one.venue,
      address: setting.address,
    })),
  );
  return calendarFile(`${place.name}（${setting.site}）`, today, entries);
}

/** One entry that recurs, and one for each day that its rule does not name (rows for holidays, single dates). */
function entriesOf(
  { of, from, to }: Occurrence,
  sure: string[],
  days: string[],
): Pick<CalendarEntry, 'day' | 'times' | 'recurs'>[] {
  const times = from && to ? { from, to, nextDay: 'nextDay' in of && of.nextDay === true } : undefined;
  const recurring = { ...of, days: of.days ?? [] };
  const [first, ...others] = sure.filter((day) => fallsOn(recurring, day));
  const single = sure.filter((day) => !fallsOn(recurring, day)).map((day) => ({ day, times }));
  if (first === undefined) return single;
  const until = others.at(-1) ?? first;
  const isLeftOut = (day: string) => day > first && day < until && !others.includes(day);
  const except = days.filter((day) => fallsOn(recurring, day) && isLeftOut(day));
  return [{ day: first, times, recurs: { rule: ruleOf(recurring), until, except } }, ...single];
}
