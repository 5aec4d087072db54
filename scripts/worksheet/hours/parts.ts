import { dayNames } from './day-names.ts';
import type { Range } from './range.ts';
import type { Day, Week } from './tokens.ts';

/** Days that are named together in a cell, with what limits them. */
export type Part = {
  days: Day[];
  weeks?: Week[];
  months?: number[];
  isWorkdays: boolean;
  /** True for 「月〜金」, 「平日」 and 「毎日」, after which a holiday begins a part of its own. */
  isSpan: boolean;
  yearEnd: boolean;
  spans: { from: string; to: string }[];
  dates: { from: string; to?: string }[];
  gap: boolean;
  isNewLine: boolean;
};
/** Parts and the times that belong to them. `isUsed` once they have a time, or are closed. */
export type Group = { parts: Part[]; ranges: Range[]; isUsed: boolean };

/** Months without days: 「4〜9月」. */
export const isSeason = ({ months, days, weeks }: Part): boolean =>
  months !== undefined && days.length === 0 && !weeks;

/** Whether a span is 年末年始 as records define it (12/29–1/3). */
export const isUsualYearEnd = ({ from, to }: { from: string; to: string }) =>
  from === '12-29' && to === '01-03';

/** Takes the listed weekdays out of the parts around them; false if they are not all among their days. */
export function takeOutDays(around: Part[], listed: Part[]): boolean {
  const days = listed.flatMap((part) => part.days);
  const isPlain = listed.every(
    ({ weeks, months, yearEnd, spans, dates }) =>
      !weeks && !months && !yearEnd && spans.length + dates.length === 0,
  );
  const inside = around.flatMap((part) => (part.weeks ? [] : part.days));
  if (!isPlain || days.length === 0 || !days.every((day) => inside.includes(day))) return false;
  for (const part of around) if (!part.weeks) part.days = part.days.filter((day) => !days.includes(day));
  return true;
}

/** A group without days. */
export const newGroup = (): Group => ({ parts: [], ranges: [], isUsed: false });

/** The parts that 「を除く」 refers to: the last listed one, and holidays and the year end listed before it. */
export function lastListed(parts: Part[]): Part[] {
  const isException = ({ days, weeks, yearEnd, spans }: Part) =>
    !weeks && days.every((day) => day === 'holiday') && days.length + spans.length + Number(yearEnd) > 0;
  const listed = Math.max(
    0,
    parts.findLastIndex(({ gap }) => gap),
  );
  const first = parts.findLastIndex((part) => !isException(part)) + 1;
  return parts.slice(Math.min(first, listed));
}

/** 「月、火、水」 is one row. */
export function joinPlain(parts: Part[]): Part[] {
  const isPlain = ({ weeks, months }: Part) => !weeks && !months;
  const [first, ...others] = parts.filter(isPlain);
  if (!first) return parts;
  const days = [...new Set([first, ...others].flatMap((part) => part.days))];
  return parts.flatMap((part) => (part === first ? [{ ...first, days }] : isPlain(part) ? [] : [part]));
}

/** The days of parts in words. */
export const nameOf = (parts: Part[]): string =>
  parts
    .map(({ days, yearEnd }) => (yearEnd ? '年末年始' : days.map((day) => dayNames[day]).join('・')))
    .join('、');
