import { firstDayOf, lastDayOf } from '../schema/partial-date.ts';
import type { Lifecycle } from '../domain/lifetime.ts';
import { addDays } from '../domain/opening.ts';
import { formatDate, formatMonthDay } from './dates.ts';
import { t } from './messages.ts';

/** A sentence on the life of a record, and the days on which it holds, `YYYY-MM-DD`, both included. */
export type LifecycleNote = { text: string; from?: string; until?: string };

/**
 * What is told of a record's beginning and end that are still to come, for the days before, and that it has ended, for a
 * page that is read after them.
 * @param today the day of the build: dates in its year go without the year
 */
export function lifecycleNotes({ begins, ends }: Lifecycle, today: string): LifecycleNote[] {
  const said = (date: string) =>
    date.length > 4 && date.slice(0, 4) === today.slice(0, 4) ? formatMonthDay(date) : formatDate(date);
  return [
    ...(begins === undefined
      ? []
      : [{ text: t('lifeBegins', { day: said(begins) }), until: addDays(firstDayOf(begins), -1) }]),
    ...(ends === undefined
      ? []
      : [
          { text: t('lifeEnds', { day: said(ends) }), until: lastDayOf(ends) },
          { text: t('lifeEnded'), from: addDays(lastDayOf(ends), 1) },
        ]),
  ];
}
