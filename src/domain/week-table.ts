import type { Hours, HoursRow } from '../schema/hours.ts';
import type { Weekday } from '../schema/weekday.ts';

/** The week as people in Japan read it. */
const weekFromMonday: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** One line of the table: days that follow each other and have the same hours; no rows means closed (or `isUnstated`). */
export type WeekLine = { days: Weekday[]; rows: HoursRow[] };

/** The week table of a record's hours: equal days that follow each other are one line. */
export function weekTable(hours: Hours): WeekLine[] {
  const lines: WeekLine[] = [];
  for (const day of weekFromMonday) {
    const rows = rowsOf(hours, day);
    const last = lines.at(-1);
    if (last && sameRows(last.rows, rows)) last.days.push(day);
    else lines.push({ days: [day], rows });
  }
  return lines;
}

/**
 * Whether a day without hours is not known to be closed: where all rows are of something else than opening (「電話を受ける
 * 時間」) and the source names no holiday, it does not tell the other days.
 */
export function isUnstated({ weekly, holidays }: Hours): boolean {
  return holidays === 'unknown' && weekly.every(({ label }) => label !== undefined);
}

/** The rows of 祝日 that differ from the weekday's. */
export function holidayRows(hours: Hours): HoursRow[] {
  return rowsOf(hours, 'holiday');
}

function rowsOf(hours: Hours, day: Weekday | 'holiday'): HoursRow[] {
  return hours.weekly
    .filter((row) => row.days.includes(day))
    .sort((one, other) => one.from.localeCompare(other.from));
}

function sameRows(some: HoursRow[], others: HoursRow[]): boolean {
  const key = (rows: HoursRow[]) => JSON.stringify(rows.map(({ days: _days, ...rest }) => rest));
  return key(some) === key(others);
}
