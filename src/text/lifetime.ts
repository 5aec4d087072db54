import { firstDayOf, lastDayOf } from '../schema/partial-date.ts';
import type { Lifecycle, LifecycleState } from '../domain/lifetime.ts';
import { addDays } from '../domain/opening.ts';
import { formatDate, formatMonthDay } from './dates.ts';
import { t } from './messages.ts';

/** A sentence on the opening or closing of a record, and the days on which it applies, `YYYY-MM-DD`, both included. */
export type LifecycleNote = { text: string; from?: string; until?: string };

/**
 * The sentences on a record's future opening and closing, for the days before them, and one that it has ended, for a
 * page that is read afterwards.
 * @param today day of the build, `YYYY-MM-DD`; dates of the same year are formatted without the year
 */
export function lifecycleNotes({ begins, ends }: Lifecycle, today: string): LifecycleNote[] {
  const format = (date: string) =>
    date.length > 4 && date.slice(0, 4) === today.slice(0, 4) ? formatMonthDay(date) : formatDate(date);
  return [
    ...(begins === undefined
      ? []
      : [{ text: t('lifeBegins', { day: format(begins) }), until: addDays(firstDayOf(begins), -1) }]),
    ...(ends === undefined
      ? []
      : [
          { text: t('lifeEnds', { day: format(ends) }), until: lastDayOf(ends) },
          { text: t('lifeEnded'), from: addDays(lastDayOf(ends), 1) },
        ]),
  ];
}

/** The sentence on a record of which it is not certain that it is open; undefined for the others. */
export function uncertainStateText(state: LifecycleState): string | undefined {
  if (state === 'preparing') return t('statusPreparing');
  if (state === 'unconfirmed') return t('statusUnconfirmed');
  return undefined;
}
