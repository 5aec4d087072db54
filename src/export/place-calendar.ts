import { formatDate, formatHours } from '../text/dates.ts';
import type { ScheduledPlace } from '../data/this-week.ts';
import { t } from '../text/messages.ts';
import { lifecycleOn } from '../domain/lifetime.ts';
import { occurrencesOn, type Occurrence } from '../domain/occurrences.ts';
import { addDays, type HolidayTable } from '../domain/opening.ts';
import { fallsOn, ruleOf, singleRules } from '../domain/recurrence.ts';
import { calendarFile, type CalendarEntry } from './calendar-file.ts';
import { permanentId } from './permanent-id.ts';

type CalendarOptions = { site: string; holidays: HolidayTable; today: string; address: string };

/**
 * The calendar of a place to go to, from the day of the build to the end of the holiday table: only days on which the
 * source is sure. Days that the rule would name and that are not sure are left out (EXDATE).
 */
export function placeCalendar(place: ScheduledPlace, context: CalendarOptions): string {
  const { holidays, today } = context;
  const { asOf } = place.trust(place.hours);
  const said = asOf === null ? t('undatedSource') : t('factSource', { date: formatDate(asOf) });
  const held = new Map<Occurrence['of'], { days: string[]; one: Occurrence }>();
  const days: string[] = [];
  for (let day = today; day <= holidays.to; day = addDays(day, 1)) {
    days.push(day);
    if (lifecycleOn(place.status, day).state !== 'open') continue;
    for (const occurrence of occurrencesOn(place.hours.value, holidays, day)) {
      if (!occurrence.isSure) continue;
      const known = held.get(occurrence.of);
      if (known) known.days.push(day);
      else held.set(occurrence.of, { days: [day], one: occurrence });
    }
  }
  const entries = [...held.values()].flatMap(({ days: sure, one }) =>
    entriesOf(one, sure, days).map(({ part, ...entry }) => ({
      ...entry,
      id: permanentId(context.address, `#${JSON.stringify(part)}${entry.recurs ? '' : entry.day}`),
      title: one.name ? `${one.name}（${place.name}）` : place.name,
      text: [one.from && !one.to && formatHours(one), one.note, t('askBeforeGoing'), said]
        .filter(Boolean)
        .join('\n'),
      venue: one.venue,
      address: context.address,
    })),
  );
  return calendarFile(`${place.name}（${context.site}）`, today, entries);
}

type Entry = Pick<CalendarEntry, 'day' | 'times' | 'recurs'> & { part: Occurrence['of'] };

/**
 * One entry for each rule, and one for each day that no rule names (rows for holidays, single dates). A day that two rules
 * name (the fourth Saturday being the last) belongs to the first of them.
 */
function entriesOf({ of, from, to }: Occurrence, sure: string[], days: string[]): Entry[] {
  const times = from && to ? { from, to, nextDay: 'nextDay' in of && of.nextDay === true } : undefined;
  const rules = singleRules({ ...of, days: of.days ?? [] });
  const ruleFor = (day: string) => rules.find((rule) => fallsOn(rule, day));
  const single = sure.filter((day) => !ruleFor(day)).map((day) => ({ part: of, day, times }));
  const recurring = rules.flatMap((rule): Entry[] => {
    const [first, ...others] = sure.filter((day) => ruleFor(day) === rule);
    if (first === undefined) return [];
    const until = others.at(-1) ?? first;
    const isLeftOut = (day: string) => day > first && day < until && !others.includes(day);
    const except = days.filter((day) => fallsOn(rule, day) && isLeftOut(day));
    const part = rules.length === 1 ? of : (rule as Occurrence['of']);
    return [{ part, day: first, times, recurs: { rule: ruleOf(rule), until, except } }];
  });
  return [...recurring, ...single];
}
