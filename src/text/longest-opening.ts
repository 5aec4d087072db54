import type { OpeningLine } from '../domain/directory.ts';
import { formatOpening, type OpeningWords } from './opening.ts';
import { openingWords } from './opening-messages.ts';
import { addDays, type OpeningHours, type OpeningState, type WallClock } from '../domain/opening.ts';

/** A day that is followed by dates with the most digits (12月28日). */
const now: WallClock = { day: '2026-12-20', minute: 0 };
const tomorrow = addDays(now.day, 1);
const farDay = addDays(now.day, 8);

/**
 * The longest sentence that `formatOpening` can return for a record on any day; pages reserve space for it.
 * Length is measured as text width: a Japanese character counts as two Latin ones.
 * @param hours null if the record has none
 */
export function longestOpening(
  hours: OpeningHours | null,
  line: { always: boolean; phoneAlways: boolean; isPlace?: boolean | undefined },
  words: OpeningWords,
): string {
  const states: OpeningState[] = [{ state: 'unknown' }];
  if (hours !== null && hours.weekly.length > 0) {
    const opens = { day: nextDayOpen(hours), minute: latest(hours, 'from') };
    const minute = latest(hours, 'to');
    states.push({ state: 'closed', next: opens });
    if (hours.appointment) states.push({ state: 'appointment' });
    else {
      states.push({ state: 'open', next: { day: lastDayOpen(hours), minute } });
      states.push({ state: 'closing', next: { day: endsAtMidnight(hours) ? tomorrow : now.day, minute } });
    }
  }
  return states
    .map((state) => formatOpening(state, line, now, words))
    .reduce((longest, text) => (width(text) > width(longest) ? text : longest));
}

/**
 * The latest possible day of the next opening of a closed record: a distant day only if some days are closed, today if
 * every row lasts past midnight, otherwise tomorrow.
 */
function nextDayOpen({ weekly, holidays, yearEnd, closed }: OpeningHours): string {
  const days = new Set(weekly.filter(({ weeks, months }) => !weeks && !months).flatMap(({ days }) => days));
  days.delete('holiday');
  const daysOff = [...closed.yearly, ...closed.monthly, ...closed.dates];
  if (days.size < 7 || holidays === 'closed' || yearEnd === 'closed' || daysOff.length > 0) return farDay;
  return weekly.every(({ nextDay }) => nextDay) ? now.day : tomorrow;
}

/** The latest possible day on which today's opening ends: a distant day if rows are merged at midnight. */
function lastDayOpen({ weekly }: OpeningHours): string {
  const reachesMidnight = weekly.some(({ to }) => to === '24:00');
  if (reachesMidnight && weekly.some(({ from }) => from === '00:00')) return farDay;
  return reachesMidnight || weekly.some(({ nextDay }) => nextDay) ? tomorrow : now.day;
}

/** Whether the last half hour of an opening (state `closing`) can begin on the day before its end. */
function endsAtMidnight({ weekly }: OpeningHours): boolean {
  return weekly.some(({ to, nextDay }) => to === '24:00' || (nextDay && to <= '00:30'));
}

/** The latest start or end of the rows, in minutes from midnight; no other is formatted with more digits. */
function latest({ weekly }: OpeningHours, end: 'from' | 'to'): number {
  return Math.max(
    ...weekly.map((row) => {
      const [hour = 0, minute = 0] = row[end].split(':').map(Number);
      return (hour % 24) * 60 + minute;
    }),
  );
}

const width = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 1 : 2), 0);

/** The longest sentence for a line with the opening state of a record. */
export const longestState = ({ hours, phoneAlways = false, isPlace, named }: OpeningLine): string =>
  longestOpening(
    hours,
    { always: hours?.always === true, phoneAlways, isPlace },
    { ...openingWords, ...named },
  );
