import { refuse } from '../../fields/field.ts';
import { lastListed, nameOf, takeOutDays, type Part } from '../parts.ts';
import type { Token } from '../tokens/token.ts';
import { cutLastRange } from './breaks.ts';
import { closeDays, setSpecialDays } from './closed-days.ts';
import { maxDaysOff } from './days-off.ts';
import { closeGroup } from './rows.ts';
import type { ReaderState } from './state.ts';

/** Reads 「休み」 or 「を除く」 after a break, after days, or before the days it closes. */
export function takeOff(state: ReaderState, type: 'off' | 'except', before: Token | undefined): void {
  state.lastOffHadYearEnd = false;
  const target = state.group;
  if (before?.type === 'lunch') {
    state.isLunch = false;
    return;
  }
  if (cutLastRange(state, before)) return;
  if (target.isUsed || target.parts.length === 0) {
    if (type === 'except') refuse('何を除くのかが読みとれません');
    closeGroup(state);
    state.isOffPrefix = true;
    return;
  }
  const around = state.outer.at(-1);
  if (type === 'except' && around && !around.isUsed && takeOutDays(around.parts, target.parts)) {
    target.parts = [];
    target.isUsed = true;
    return;
  }
  const closed =
    type === 'except' ? exceptionsAmong(state, target.parts) : closedPartsAmong(state, target.parts);
  closeDays(state, closed);
  target.parts = target.parts.filter((part) => !closed.includes(part));
  if (type === 'except' && !target.parts.every(({ isSpan }) => isSpan))
    refuse(
      `「${nameOf([...target.parts, ...closed])}」の、どこまでを除くのかが分かりません。時刻の後に「${nameOf(closed)}休み」のように書いてください`,
    );
  if (target.parts.length === 0) target.isUsed = true;
}

/** The parts that 「を除く」 refers to: in brackets all, unless open days precede them there. */
function exceptionsAmong(state: ReaderState, parts: Part[]): Part[] {
  const listed = lastListed(parts);
  const rest = parts.filter((part) => !listed.includes(part));
  return state.outer.length > 0 && !rest.every(({ isSpan }) => isSpan) ? parts : listed;
}

/** The parts that 「休み」 refers to: all, unless open days precede them whose times stand before: 「9:00-17:00 月〜金、祝日休み」. */
function closedPartsAmong(state: ReaderState, parts: Part[]): Part[] {
  if (state.waiting.length === 0) return parts;
  const line = parts.findLastIndex(({ isNewLine }) => isNewLine);
  if (line > 0) return parts.slice(line);
  const listed = lastListed(parts);
  const open = parts.filter((part) => !listed.includes(part));
  if (open.length === 0) return parts;
  if (open.every(({ isSpan }) => isSpan)) return listed;
  if (open.flatMap(({ days }) => days).length > maxDaysOff)
    refuse(`「${nameOf(parts)}」の、どこまでが休みかが分かりません。改行して書いてください`);
  return parts;
}

/** Reads 「開館」 after holidays or the year end; elsewhere the word adds nothing. */
export function takeOpen(state: ReaderState): void {
  const { group } = state;
  const isException = group.parts.every(
    ({ days, yearEnd, spans, dates }) =>
      (yearEnd || (days.length === 1 && days[0] === 'holiday')) && spans.length + dates.length === 0,
  );
  if (group.isUsed || group.parts.length === 0 || !isException) return;
  for (const { yearEnd } of group.parts) setSpecialDays(state, yearEnd ? 'yearEnd' : 'holidays', 'open');
  group.parts = [];
  group.isUsed = true;
}
