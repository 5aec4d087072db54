import { refuse } from '../../fields/field.ts';
import type { Group } from '../parts.ts';
import { rangeOf, timeAfter, type Range } from '../range.ts';
import type { Token } from '../tokens/token.ts';
import { cutBreak, lastRanges } from './breaks.ts';
import { closeGroup } from './rows.ts';
import type { ReaderState } from './state.ts';

/**
 * Reads a time and its end, or its length.
 * @returns the index of the last token read
 * @throws {RowProblem} if the end is missing
 */
export function takeRange(state: ReaderState, at: number, start: Token & { type: 'time' }): number {
  const [mark, end] = [state.tokens[at + 1], state.tokens[at + 2]];
  if (mark?.type === 'duration') {
    addRange(state, rangeOf(start, { ...start, time: timeAfter(start.time, mark.minutes) }), start);
    return at + 1;
  }
  if (mark?.type === 'until' && state.group.parts.length > 0 && !state.group.isUsed) {
    state.ends.push({ days: state.group.parts.flatMap(({ days }) => days), to: start.time });
    state.group.isUsed = true;
    state.group.parts = [];
    return at + 1;
  }
  if (mark?.type !== 'to' || end?.type !== 'time')
    return refuse(
      `「${start.text.trim()}」の、始まりか終わりの時刻がありません。9:00-17:00 の形で書いてください`,
    );
  addRange(state, rangeOf(start, end), start);
  return at + 2;
}

/** Adds times to the days they belong to; times before any days wait for them. */
function addRange(state: ReaderState, range: Range, start: Token): void {
  if (state.isLunch) {
    state.isLunch = false;
    cutBreak(state, range);
    return;
  }
  if (state.isOffPrefix) {
    if (state.group.parts.length === 0 || !start.gap)
      return refuse('休みに、時刻が付いています。開いている時間を先に、休みを後に書いてください');
    closeGroup(state);
    state.isOffPrefix = false;
  }
  const target = groupForTimes(state);
  if (target) {
    target.ranges.push(range);
    target.isUsed = true;
    return;
  }
  if (state.hours.weekly.length === 0 && state.waiting.length === 0) state.isRangeFirst = true;
  if (state.isRangeFirst && state.group.parts.length > 0) closeGroup(state);
  state.waiting.push(range);
}

/** The group to which a time belongs: the current one if it has days; in brackets, else the one around them. */
function groupForTimes(state: ReaderState): Group | undefined {
  if (state.waiting.length > 0) return undefined;
  return [state.group, ...state.outer.toReversed()].find(
    ({ parts, isUsed, ranges }) => parts.length > 0 && (!isUsed || ranges.length > 0),
  );
}

/** Reads 「24時間」. */
export function takeAllDay(state: ReaderState): void {
  const target = groupForTimes(state);
  if (!target) {
    state.isAllDay = true;
    return;
  }
  target.ranges.push({ from: '00:00', to: '24:00' });
  target.isUsed = true;
}

/** Adds a name in brackets to the last time. @throws {RowProblem} if there is none */
export function takeRemark(state: ReaderState, name: string): void {
  const range = lastRanges(state)?.at(-1);
  if (!range) return refuse(`「（${name}）」は、時刻のすぐ後ろに書いてください`);
  range.remark = name;
}
