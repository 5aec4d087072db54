import type { Hours, HoursRow } from '../schema/hours.ts';
import type { OpeningHours } from './opening.ts';

/** Hours whose state client code updates: a record's opening, or, with a label, other hours of it. */
export type WatchedHours = { label: string | undefined; table: OpeningHours };

/**
 * The hours of a record from which its state is computed. Rows with a label (「電話を受ける時間」) are not its opening: they
 * are used only if all rows have a label, and then give one entry for each label.
 */
export function watchedHours({
  always,
  weekly,
  holidays,
  yearEnd,
  closed,
  appointment,
}: Hours): WatchedHours[] {
  const labels = [...new Set(weekly.map(({ label }) => label))];
  const isLabelled = always !== true && labels.length > 0 && !labels.includes(undefined);
  return (isLabelled ? labels : [undefined]).map((label) => ({
    label,
    table: { always, weekly: rowsOf(weekly, label), holidays, yearEnd, closed, appointment },
  }));
}

const rowsOf = (weekly: HoursRow[], label: string | undefined) =>
  weekly.filter((row) => row.label === label).map(({ label: _label, ...row }) => row);
