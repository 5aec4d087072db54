import { refuse } from '../../fields/field.ts';
import { isUsualYearEnd, type Part } from '../parts.ts';
import type { ReaderState } from './state.ts';

/** Notes parts as closed. @throws {RowProblem} if the table cannot hold such a closure */
export function closeDays(state: ReaderState, parts: Part[]): void {
  for (const { days, weeks, months, yearEnd, spans, dates } of parts) {
    if (months && days.length === 0 && !weeks) {
      for (const month of months) state.monthsOff.add(month);
      continue;
    }
    if (months) refuse('月ごとの休みは、表の時間では表せません。「時間の但し書き」の行に書いてください');
    for (const day of days) {
      if (day === 'holiday') setSpecialDays(state, 'holidays', 'closed');
      else if (weeks) (state.hours.monthly ??= []).push(...weeks.map((one) => ({ day, week: one })));
      else state.daysOff.add(day);
    }
    if (yearEnd || spans.length > 0) closeSpans(state, spans, yearEnd);
    if (yearEnd) state.lastOffHadYearEnd = true;
    if (dates.length > 0) (state.hours.dates ??= []).push(...dates);
    if (days.length === 0 && weeks) refuse('第何週かのあとに、曜日がありません');
  }
}

/** Notes spans of a year as closed; the usual days of 年末年始 are not listed by date. */
export function closeSpans(
  state: ReaderState,
  spans: { from: string; to: string }[],
  isYearEnd: boolean,
): void {
  if (isYearEnd || spans.some(isUsualYearEnd)) setSpecialDays(state, 'yearEnd', 'closed');
  const others = spans.filter((span) => !isUsualYearEnd(span));
  if (others.length === 0) return;
  (state.hours.yearly ??= []).push(
    ...others.map((span) => (isYearEnd ? { ...span, label: '年末年始' } : span)),
  );
}

/** Sets whether holidays or the year end are open. @throws {RowProblem} if the cell contradicts itself */
export function setSpecialDays<Key extends 'holidays' | 'yearEnd'>(
  state: ReaderState,
  key: Key,
  value: 'open' | 'closed',
): void {
  if (state.hours[key] !== undefined && state.hours[key] !== value)
    refuse(`${key === 'holidays' ? '祝日' : '年末年始'}について、2とおり書いてあります`);
  state.hours[key] = value;
}
