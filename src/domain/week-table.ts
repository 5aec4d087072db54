import type { Hours, HoursRow } from '../schema/hours.ts';
import type { Weekday } from '../schema/weekday.ts';

/** The weekdays from Monday, the usual order in Japan. */
const weekFromMonday: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A line of the table: consecutive days with the same hours. No rows means closed, or not known, see `isUnstated`. */
export type WeekLine = { days: Weekday[]; rows: HoursRow[] };

/** The week table of a record's hours, Monday first: consecutive days with the same hours share a line. */
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
 * Whether a day without rows is not known to be closed: if all rows have a label (「電話を受ける時間」) and the source gives no
 * rule for holidays, it does not state the other days either.
 */
export function isUnstated({ weekly, holidays }: Hours): boolean {
  return holidays === 'unknown' && weekly.every(({ label }) => label !== undefined);
}

/** The rows for 祝日; empty if the record has none. */
export function holidayRows(hours: Hours): HoursRow[] {
  return rowsOf(hours, 'holiday');
}

function rowsOf(hours: Hours, day: Weekday | 'holiday'): HoursRow[] {
  return hours.weekly
    .filter((row) => row.days.includes(day))
    .sort((one, other) => startOf(one).localeCompare(startOf(other)));
}

/** Rows are sorted by time, after them those that are announced for a later day. */
const startOf = ({ firstDay = '', from }: HoursRow): string => `${firstDay.padEnd(10)} ${from}`;

function sameRows(some: HoursRow[], others: HoursRow[]): boolean {
  const key = (rows: HoursRow[]) => JSON.stringify(rows.map(({ days: _days, ...rest }) => rest));
  return key(some) === key(others);
}
