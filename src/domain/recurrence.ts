import type { Recurrence } from '../schema/hours.ts';
import { weekdays, type Weekday } from '../schema/weekday.ts';
import { isInRecurrence, weekdayOf } from './opening.ts';

/** What recurs, in the words of RFC 5545, 3.3.10. */
export type RecurrenceRule = { freq: 'WEEKLY' | 'MONTHLY'; byDay: string[]; byMonth: number[] | undefined };

type Recurring = Recurrence & { days: readonly string[] };

/** The rule of a weekly row or an event. `holiday` is no weekday: what is held on holidays has no rule. */
export function ruleOf({ days, weeks, months }: Recurring): RecurrenceRule {
  const letters = daysOfWeek(days).map((day) => day.slice(0, 2).toUpperCase());
  const places = weeks?.map((week) => (week === 'last' ? '-1' : String(week)));
  return {
    freq: places ? 'MONTHLY' : 'WEEKLY',
    byDay: places ? places.flatMap((place) => letters.map((letter) => place + letter)) : letters,
    byMonth: months,
  };
}

/**
 * A row or event of some weeks of the month as one of a single week and weekday each: Outlook leaves out an entry whose
 * rule names several (BYDAY=2SA,4SA). What recurs every week, or in one week on one day, is left as it is.
 */
export function singleRules<Row extends Recurring>(row: Row): Row[] {
  const days = daysOfWeek(row.days);
  const weeks = row.weeks;
  if (!weeks || weeks.length * days.length <= 1) return [row];
  return weeks.flatMap((week) => days.map((day) => ({ ...row, weeks: [week], days: [day] })));
}

/** Whether the rule of a row or event, taken alone, falls on a day. */
export function fallsOn(recurring: Recurring, day: string): boolean {
  return recurring.days.includes(weekdayOf(day)) && isInRecurrence(recurring, day);
}

function daysOfWeek(days: readonly string[]): Weekday[] {
  return weekdays.filter((day) => days.includes(day));
}
