import { refuse, RowProblem } from '../fields/field.ts';
import { newGroup } from './parts.ts';
import { takeClosingBracket } from './reader/brackets.ts';
import { cutLastRange } from './reader/breaks.ts';
import { addDays, addSpan, newPart } from './reader/days.ts';
import { takeOff, takeOpen } from './reader/exceptions.ts';
import { finishHours } from './reader/finish.ts';
import { closeGroup } from './reader/rows.ts';
import { newState, type ReaderState } from './reader/state.ts';
import { takeAllDay, takeRange, takeRemark } from './reader/times.ts';
import { tokensOf } from './tokens/tokens.ts';
import type { WrittenHours } from './written-hours.ts';

/**
 * Reads a cell with opening hours.
 * @param names of the venues and kinds of hours of the record, which can stand in brackets after a time
 * @returns what the cell states, or a message in Japanese that names the part that cannot be taken
 */
export function readHours(cell: string, names: readonly string[] = []): WrittenHours | { problem: string } {
  const tokens = tokensOf(cell, names);
  if ('problem' in tokens) return tokens;
  try {
    const state = newState(tokens);
    for (let at = 0; at < tokens.length; at += 1) at = takeToken(state, at);
    if (state.outer.length > 0) refuse('かっこが閉じていません');
    closeGroup(state);
    return finishHours(state);
  } catch (error) {
    if (error instanceof RowProblem) return { problem: error.message };
    throw error;
  }
}

/** Reads the token at an index, with those that belong to it. @returns the index of the last token read */
function takeToken(state: ReaderState, at: number): number {
  const token = state.tokens[at]!;
  switch (token.type) {
    case 'time':
      return takeRange(state, at, token);
    case 'to':
      return refuse(`「${token.text}」の前か後ろの、曜日か時刻が読みとれません`);
    case 'days':
      addDays(state, token);
      return at;
    case 'weeks':
      newPart(state, token).weeks = token.weeks;
      return at;
    case 'months': {
      const before = state.group.parts.at(-1);
      if (!state.group.isUsed && before?.weeks && before.days.length === 0) before.months = token.months;
      else newPart(state, token).months = token.months;
      return at;
    }
    case 'yearEnd':
      newPart(state, token).yearEnd = true;
      return at;
    case 'span':
      addSpan(state, { from: token.from, to: token.to }, token);
      return at;
    case 'date':
      newPart(state, token).dates.push({ from: token.from, ...(token.to && { to: token.to }) });
      return at;
    case 'off':
    case 'except':
      takeOff(state, token.type, state.tokens[at - 1]);
      return at;
    case 'open':
      takeOpen(state);
      return at;
    case 'yearRound':
      state.isYearRound = true;
      return at;
    case 'allDay':
      takeAllDay(state);
      return at;
    case 'text':
      state.notes.push(token.note);
      return at;
    case 'until':
      return at;
    case 'duration':
      return refuse(`「${token.text}」の前に、始まりの時刻がありません`);
    case 'lunch':
      if (!cutLastRange(state, state.tokens[at - 1])) state.isLunch = true;
      return at;
    case 'appointment':
      state.hours.appointment = true;
      return at;
    case 'asHoliday':
      state.hours.yearEnd = 'holiday';
      return at;
    case 'remark':
      takeRemark(state, token.name);
      return at;
    case 'opening':
      state.outer.push(state.group);
      state.group = newGroup();
      return at;
    case 'closing':
      takeClosingBracket(state);
      return at;
  }
}
