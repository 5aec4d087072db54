import type { Hours, HoursRow } from '../schema/hours.ts';
import type { OpeningHours } from './opening.ts';

/** Hours that the device watches: a record's opening, or, with a label, hours of something else. */
export type WatchedHours = { label: string | undefined; table: OpeningHours };

/**
 * The hours of a record by which its state is told. Rows with a label (「電話を受ける時間」) are no opening: they count only
 * where there are no others, and then each label for itself.
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
  const isNamed = always !== true && labels.length > 0 && !labels.includes(undefined);
  return (isNamed ? labels : [undefined]).map((label) => ({
    label,
    table: { always, weekly: rowsOf(weekly, label), holidays, yearEnd, closed, appointment },
  }));
}

const rowsOf = (weekly: HoursRow[], label: string | undefined) =>
  weekly.filter((row) => row.label === label).map(({ label: _label, ...row }) => row);
