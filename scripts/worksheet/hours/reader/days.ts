import { refuse } from '../../fields/field.ts';
import { dayNames } from '../day-names.ts';
import type { Part } from '../parts.ts';
import type { Token } from '../tokens/token.ts';
import { closeSpans } from './closed-days.ts';
import { closeGroup } from './rows.ts';
import type { ReaderState } from './state.ts';

/** Adds days to the current group. @throws {RowProblem} if they can be weekly or of the weeks before them */
export function addDays(state: ReaderState, token: Token & { type: 'days' }): void {
  const { days, isWorkdays, gap } = token;
  startGroup(state);
  const last = state.group.parts.at(-1);
  const continues = last && !last.yearEnd && last.spans.length === 0 && last.dates.length === 0;
  if (continues && last.weeks && last.days.length > 0 && gap && !state.isOffPrefix && days[0] !== 'holiday')
    refuse(
      `「${days.map((one) => dayNames[one]).join('')}」が、第何週かの日か、毎週の日かが分かりません。時刻を、それぞれに付けてください`,
    );
  const beginsPart = days.includes('holiday') && (last?.weeks || last?.isSpan);
  const part = continues && (!gap || last.days.length === 0) && !beginsPart ? last : newPart(state, token);
  if (beginsPart) part.gap = true;
  part.isSpan ||= days.length > 2;
  part.days.push(...days.filter((one) => !part.days.includes(one)));
  part.isWorkdays ||= isWorkdays;
}

/** Begins new days in the current group. */
export function newPart(state: ReaderState, { gap, isNewLine }: Pick<Token, 'gap' | 'isNewLine'>): Part {
  startGroup(state);
  const part: Part = {
    days: [],
    isWorkdays: false,
    isSpan: false,
    yearEnd: false,
    spans: [],
    dates: [],
    gap,
    isNewLine,
  };
  state.group.parts.push(part);
  return part;
}

function startGroup(state: ReaderState): void {
  if (state.group.isUsed) closeGroup(state);
}

/** 「年末年始（12/28〜1/4）」: the span is the extent of the year end, even if 「休み」 precedes it. */
export function addSpan(state: ReaderState, span: { from: string; to: string }, token: Token): void {
  if (state.outer.length > 0 && state.lastOffHadYearEnd && state.outer.at(-1)?.isUsed) {
    closeSpans(state, [span], true);
    return;
  }
  const around = state.group.parts.length > 0 ? state.group : (state.outer.at(-1) ?? state.group);
  const last = around.parts.at(-1);
  if (!around.isUsed && last?.yearEnd) last.spans.push(span);
  else newPart(state, token).spans.push(span);
}
