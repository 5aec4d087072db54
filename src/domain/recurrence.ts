import type { Recurrence } from '../schema/hours.ts';
import { weekdays, type Weekday } from '../schema/weekday.ts';
import { isInRecurrence, weekdayOf } from './opening.ts';

/** The parts of a recurrence rule (RFC 5545, 3.3.10). */
export type RecurrenceRule = { freq: 'WEEKLY' | 'MONTHLY'; byDay: string[]; byMonth: number[] | undefined };

type Recurring = Recurrence & { days: readonly string[] };

/** The rule of a weekly row or an event. `holiday` is left out, since RFC 5545 has no rule for holidays. */
export function ruleOf({ days, weeks, months }: Recurring): RecurrenceRule {
  const letters = daysOfWeek(days).map((day) => day.slice(0, 2).toUpperCase());
  const positions = weeks?.map((week) => (week === 'last' ? '-1' : String(week)));
  return {
    freq: positions ? 'MONTHLY' : 'WEEKLY',
    byDay: positions ? positions.flatMap((position) => letters.map((letter) => position + letter)) : letters,
    byMonth: months,
  };
}

/**
 * Splits a row or event of several weeks of the month into one for each week and weekday, because Outlook drops an
 * entry whose rule names several (BYDAY=2SA,4SA). One that recurs every week, or in one week on one day, is returned
 * unchanged.
 */
export function singleRules<Row extends Recurring>(row: Row): Row[] {
  const days = daysOfWeek(row.days);
  const weeks = row.weeks;
  if (!weeks || weeks.length * days.length <= 1) return [row];
  return weeks.flatMap((week) => days.map((day) => ({ ...row, weeks: [week], days: [day] })));
}

/** Whether the rule of a row or event includes a day (`YYYY-MM-DD`), regardless of holidays and closed days. */
export function fallsOn(recurring: Recurring, day: string): boolean {
  return recurring.days.includes(weekdayOf(day)) && isInRecurrence(recurring, day);
}

function daysOfWeek(days: readonly string[]): Weekday[] {
  return weekdays.filter((day) => days.includes(day));
}
