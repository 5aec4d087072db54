import { formatDate, formatHours } from '../text/dates.ts';
import type { ScheduledPlace } from '../data/this-week.ts';
import { t } from '../text/messages.ts';
import { lifecycleOn } from '../domain/lifetime.ts';
import { occurrencesOn, type Occurrence } from '../domain/occurrences.ts';
import { addDays, type HolidayTable } from '../domain/opening.ts';
import { fallsOn, ruleOf, singleRules } from '../domain/recurrence.ts';
import { calendarFile, type CalendarEntry } from './calendar-file.ts';
import { permanentId } from './permanent-id.ts';

/** `site`: its name; `today`: `YYYY-MM-DD` in Japan; `address`: of the record's page, absolute. */
type CalendarOptions = { site: string; holidays: HolidayTable; today: string; address: string };

/**
 * The calendar file of a record from the day of the build to the end of the holiday table, with only the occurrences
 * that are sure. Days that match a recurrence rule but are not sure are excluded (EXDATE).
 */
export function placeCalendar(place: ScheduledPlace, options: CalendarOptions): string {
  const { holidays, today } = options;
  const { asOf } = place.trust(place.hours);
  const sourceNote = asOf === null ? t('undated') : t('factSource', { date: formatDate(asOf) });
  const found = new Map<Occurrence['of'], { days: string[]; first: Occurrence }>();
  const days: string[] = [];
  for (let day = today; day <= holidays.to; day = addDays(day, 1)) {
    days.push(day);
    if (lifecycleOn(place.status, day).state !== 'open') continue;
    for (const occurrence of occurrencesOn(place.hours.value, holidays, day)) {
      if (!occurrence.isSure) continue;
      const known = found.get(occurrence.of);
      if (known) known.days.push(day);
      else found.set(occurrence.of, { days: [day], first: occurrence });
    }
  }
  const entries = [...found.values()].flatMap(({ days: sureDays, first }) =>
    entriesOf(first, sureDays, days).map(({ part, ...entry }) => ({
      ...entry,
      id: permanentId(options.address, `#${JSON.stringify(part)}${entry.recurs ? '' : entry.day}`),
      title: first.name ? `${first.name}（${place.name}）` : place.name,
      text: [first.from && !first.to && formatHours(first), first.note, t('askBeforeGoing'), sourceNote]
        .filter(Boolean)
        .join('\n'),
      venue: first.venue,
      address: options.address,
    })),
  );
  return calendarFile(`${place.name}（${options.site}）`, today, entries);
}

type Entry = Pick<CalendarEntry, 'day' | 'times' | 'recurs'> & { part: Occurrence['of'] };

/**
 * The entries of a weekly row or an event: one for each recurrence rule, and one for each day that matches no rule
 * (rows for holidays, single dates). A day that matches two rules (a fourth Saturday that is the last) belongs to the
 * first.
 * @param sureDays the days on which it is sure to be held
 * @param days all days of the calendar
 */
function entriesOf({ of, from, to }: Occurrence, sureDays: string[], days: string[]): Entry[] {
  const times = from && to ? { from, to, nextDay: 'nextDay' in of && of.nextDay === true } : undefined;
  const rules = singleRules({ ...of, days: of.days ?? [] });
  const ruleFor = (day: string) => rules.find((rule) => fallsOn(rule, day));
  const single = sureDays.filter((day) => !ruleFor(day)).map((day) => ({ part: of, day, times }));
  const recurring = rules.flatMap((rule): Entry[] => {
    const [first, ...others] = sureDays.filter((day) => ruleFor(day) === rule);
    if (first === undefined) return [];
    const until = others.at(-1) ?? first;
    const isLeftOut = (day: string) => day > first && day < until && !others.includes(day);
    const except = days.filter((day) => fallsOn(rule, day) && isLeftOut(day));
    const part = rules.length === 1 ? of : (rule as Occurrence['of']);
    return [{ part, day: first, times, recurs: { rule: ruleOf(rule), until, except } }];
  });
  return [...recurring, ...single];
}
