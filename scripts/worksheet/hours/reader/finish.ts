import { refuse } from '../../fields/field.ts';
import { dayNames, fromMonday } from '../day-names.ts';
import type { Day } from '../tokens/token.ts';
import type { WrittenHours, WrittenRow } from '../written-hours.ts';
import { maxDaysOff } from './days-off.ts';
import type { ReaderState } from './state.ts';

const allMonths = Array.from({ length: 12 }, (_, index) => index + 1);
const byStart = (one: WrittenRow, other: WrittenRow): number => one.from.localeCompare(other.from);

/**
 * Completes the hours after the last token: times without days, closed days and months, other ends.
 * @throws {RowProblem} if parts of the cell contradict each other, or it states nothing
 */
export function finishHours(state: ReaderState): WrittenHours {
  const { hours } = state;
  if (state.isOffPrefix) refuse('休みの曜日が読みとれません。「月曜休み」のように書いてください');
  if (state.isYearRound) {
    hours.holidays ??= 'open';
    hours.yearEnd ??= 'open';
  }
  // Before holidays with times lose that they are closed.
  const hasDaysOff = state.daysOff.size > 0 || hours.holidays === 'closed' || hours.yearEnd === 'closed';
  if (state.notes.length > 0) hours.text = state.notes.join('。');
  if (state.isAllDay && isAlwaysOpen(state, hasDaysOff)) return hours;
  if (state.waiting.length > 0) addRowsWithoutDays(state);
  hours.weekly = hours.weekly.flatMap((row) => {
    if (row.weeks) return [row];
    const days = row.days.filter((day) => day === 'holiday' || !state.daysOff.has(day));
    if (days.length === 0)
      refuse(`「${row.days.map((day) => dayNames[day]).join('・')}」に、時刻と休みが両方あります`);
    return [{ ...row, days }];
  });
  for (const end of state.ends) moveEnd(state, end);
  if (state.monthsOff.size > 0) takeOutMonths(state);
  if (hours.weekly.some(({ days }) => days.includes('holiday'))) requireOpenHolidays(state);
  if (state.isLunch) refuse('昼休みの時刻がありません。「昼休み 12:00-13:00」のように書いてください');
  if (hours.weekly.length === 0 && state.daysOff.size > 0)
    refuse('休みの曜日だけがあります。開いている曜日と時刻も書いてください');
  if (!hasDaysOff) replaceRowOfAlways(state);
  const isEmpty = Object.values(hours).every((value) => Array.isArray(value) && value.length === 0);
  if (isEmpty) refuse('時間が読みとれません。例: 月〜金 9:00-17:00、祝日休み');
  return hours;
}

/** Reads 「24時間」: always open, unless days are closed; then it is the time of the other days. */
function isAlwaysOpen(state: ReaderState, hasDaysOff: boolean): boolean {
  const { hours } = state;
  if (hours.weekly.length > 0) refuse('「24時間」と、ほかの時間が両方あります。どちらかにしてください');
  if (!hasDaysOff) {
    delete hours.holidays;
    delete hours.yearEnd;
    hours.always = true;
    return true;
  }
  state.waiting.push({ from: '00:00', to: '24:00' });
  return false;
}

/** Times without days apply to all days that are not closed. */
function addRowsWithoutDays(state: ReaderState): void {
  const { hours } = state;
  const isEveryDay = state.isYearRound || state.isAllDay;
  const hasClosures = state.daysOff.size > 0 || (hours.monthly ?? []).length > 0;
  const isRest = hasClosures && state.daysOff.size <= maxDaysOff;
  if (hours.weekly.length > 0 || (!isEveryDay && !isRest))
    refuse('曜日がありません。毎日なら「毎日 9:00-17:00」と書いてください');
  hours.weekly.push(...state.waiting.map((range) => ({ days: [...fromMonday], ...range })));
}

function takeOutMonths({ hours, monthsOff }: ReaderState): void {
  const open = allMonths.filter((month) => !monthsOff.has(month));
  hours.weekly = hours.weekly.map((row) => ({
    ...row,
    months: row.months ? row.months.filter((month) => !monthsOff.has(month)) : open,
  }));
}

/** Holidays with times are not closed, but for those that 「平日」 leaves out. */
function requireOpenHolidays({ hours, tokens }: ReaderState): void {
  if (hours.holidays === 'closed' && !tokens.some((token) => token.type === 'days' && token.isWorkdays))
    refuse('祝日の時間と、祝日の休みが、両方あります');
  delete hours.holidays;
}

/** One row of all days and hours is written as always open. */
function replaceRowOfAlways({ hours }: ReaderState): void {
  const [row] = hours.weekly;
  if (
    hours.weekly.length === 1 &&
    row?.days.length === 7 &&
    !row.weeks &&
    !row.months &&
    row.from === '00:00' &&
    row.to === '24:00'
  ) {
    hours.weekly = [];
    hours.always = true;
  }
}

/** Gives some days of a row another end: 「月〜金 8:30-17:15（木曜は19:00まで）」. */
function moveEnd({ hours }: ReaderState, { days, to }: { days: Day[]; to: string }): void {
  for (const day of days) {
    const last = hours.weekly
      .filter((row) => row.days.includes(day) && !row.nextDay)
      .sort(byStart)
      .at(-1);
    if (!last || last.from >= to) return refuse(`「${dayNames[day]}」の時間の始まりがありません`);
    hours.weekly = hours.weekly.flatMap((row) =>
      row === last
        ? [
            ...(row.days.length > 1 ? [{ ...row, days: row.days.filter((other) => other !== day) }] : []),
            { ...row, days: [day], to },
          ]
        : [row],
    );
  }
}
