import { refuse } from '../../fields/field.ts';
import { isSeason, isUsualYearEnd, joinPlain, nameOf, newGroup, type Group, type Part } from '../parts.ts';
import { closeDays } from './closed-days.ts';
import type { ReaderState } from './state.ts';

/** Ends the current group of days. */
export function closeGroup(state: ReaderState): void {
  emitRows(state, state.group);
  state.group = newGroup();
}

/** Adds the weekly rows of a group. @throws {RowProblem} if it has days without times, or the table cannot hold it */
export function emitRows(state: ReaderState, group: Group): void {
  if (group.parts.length === 0) return;
  if (state.isOffPrefix && group.ranges.length === 0) {
    closeDays(state, group.parts);
    state.isOffPrefix = false;
    return;
  }
  let { ranges } = group;
  if (ranges.length === 0 && state.waiting.length > 0) {
    ranges = state.waiting;
    state.waiting = [];
  }
  if (ranges.length === 0) {
    refuse(`「${nameOf(group.parts)}」の時刻がありません。時刻か「休み」を書いてください`);
  }
  let { parts } = group;
  if (parts.some(({ yearEnd }) => yearEnd) && parts.some(({ days }) => days.includes('holiday'))) {
    // 「日・祝・年末年始 9:00-12:00」: the year end has the times of holidays.
    if (parts.some(({ yearEnd, spans }) => yearEnd && spans.some((span) => !isUsualYearEnd(span))))
      refuse('年末年始の日付が 12/29〜1/3 と違います。「時間の但し書き」の行に書いてください');
    state.hours.yearEnd = 'holiday';
    parts = parts.filter(({ yearEnd }) => !yearEnd);
  }
  for (const part of parts) {
    if (part.yearEnd || part.spans.length > 0 || part.dates.length > 0)
      refuse('年末年始や日付だけの時間は、表の時間では表せません。「時間の但し書き」の行に書いてください');
    if (part.isWorkdays) state.hours.holidays ??= 'closed';
  }
  const seasonal = withSeason(state, parts);
  for (const part of joinPlain(seasonal)) {
    if (part.days.length === 0) refuse('第何週や月のあとに、曜日がありません');
    const { days, weeks, months } = part;
    state.hours.weekly.push(
      ...ranges.map((range) => ({ days, ...(weeks && { weeks }), ...(months && { months }), ...range })),
    );
  }
}

/** Months without days apply to the days beside them, or to those of the season before. */
function withSeason(state: ReaderState, parts: Part[]): Part[] {
  const season = parts.find(isSeason);
  if (!season) return parts;
  const others = parts.filter((part) => part !== season);
  const dated = others.length > 0 ? others : state.lastSeason;
  state.lastSeason = dated;
  return dated.length > 0
    ? dated.map((part) => ({ ...part, months: season.months! }))
    : refuse('月のあとに、曜日がありません');
}
