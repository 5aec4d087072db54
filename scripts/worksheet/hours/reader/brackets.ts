import { refuse } from '../../fields/field.ts';
import { isSeason } from '../parts.ts';
import { closeGroup, emitRows } from './rows.ts';
import type { ReaderState } from './state.ts';

/** Ends a bracket: its days and times join those around it. @throws {RowProblem} if it has no opening one */
export function takeClosingBracket(state: ReaderState): void {
  const inner = state.group;
  const around = state.outer.pop();
  if (!around) return refuse('かっこの組が合いません');
  state.group = around;
  if (state.isOffPrefix && inner.ranges.length === 0 && inner.parts.length > 0) {
    if (around.isUsed) emitRows(state, inner);
    else around.parts.push(...inner.parts);
  } else if (inner.ranges.length > 0) {
    emitRows(state, inner);
  } else if (around.isUsed && inner.parts.length > 0 && inner.parts.every(isSeason)) {
    closeGroup(state);
    state.group = inner;
  } else if (!inner.isUsed && inner.parts.length > 0) {
    // 「平日（月〜金）」 names the same days twice; 「9:00-17:00（月〜金）」 names them after the times.
    if (around.isUsed && state.waiting.length === 0)
      return refuse('かっこの中の曜日に、時刻か休みが付いていません');
    around.parts.push(...inner.parts);
    around.isUsed = false;
  }
}
