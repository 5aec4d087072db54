import { refuse } from '../../fields/field.ts';
import type { Range } from '../range.ts';
import type { Token } from '../tokens/token.ts';
import type { ReaderState } from './state.ts';

/** The list of times to which the last time was added. */
export function lastRanges(state: ReaderState): Range[] | undefined {
  if (state.waiting.length > 0) return state.waiting;
  return [state.group, ...state.outer.toReversed()].find(({ ranges }) => ranges.length > 0)?.ranges;
}

/** Takes the last time out of the times around it, as in 「9:00-17:00（12:00-13:00を除く）」; false if it is in none. */
export function cutLastRange(state: ReaderState, before: Token | undefined): boolean {
  const ranges = before?.type === 'time' ? lastRanges(state) : undefined;
  const pause = ranges?.at(-1);
  if (!ranges || !pause || !ranges.some(({ from, to }) => from < pause.from && pause.to < to)) return false;
  ranges.pop();
  cutBreak(state, pause);
  return true;
}

/** Takes a break out of the times to which it belongs. */
export function cutBreak(state: ReaderState, gap: Range): void {
  const ranges = lastRanges(state);
  const index = ranges?.findIndex(({ from, to }) => from < gap.from && gap.to < to) ?? -1;
  const around = ranges?.[index];
  if (!ranges || !around || gap.nextDay)
    return refuse(`「${gap.from}-${gap.to}」の休みが、開いている時間の中にありません`);
  ranges.splice(index, 1, { ...around, to: gap.from }, { ...around, from: gap.to });
}
