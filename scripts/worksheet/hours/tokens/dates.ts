import type { Lexeme } from './lexeme.ts';
import { numbersBetween } from './numbers.ts';

const pad = (text = '0') => text.padStart(2, '0');
const monthDay = (month: string, dayOfMonth: string) => `${pad(month)}-${pad(dayOfMonth)}`;

/** Days and months of a year with a name: 年末年始, 元日, 偶数月. */
export const namedDates: Lexeme[] = [
  { pattern: /年末年始は?祝日と同じ/y, read: () => ({ type: 'asHoliday' }) },
  { pattern: /(?:12\/29~1\/3)?年末年始|年末・年始|年末から年始/y, read: () => ({ type: 'yearEnd' }) },
  { pattern: /元日|元旦/y, read: () => ({ type: 'span', from: '01-01', to: '01-01' }) },
  { pattern: /三が日|正月三が日/y, read: () => ({ type: 'span', from: '01-01', to: '01-03' }) },
  { pattern: /大晦日|大みそか/y, read: () => ({ type: 'span', from: '12-31', to: '12-31' }) },
  { pattern: /偶数月の?/y, read: () => ({ type: 'months', months: [2, 4, 6, 8, 10, 12] }) },
  { pattern: /奇数月の?/y, read: () => ({ type: 'months', months: [1, 3, 5, 7, 9, 11] }) },
];

/** Dates, days and months of a year in figures. */
export const writtenDates: Lexeme[] = [
  {
    pattern:
      /(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?(?:\s*(?:~|から)\s*(?:(\d{4})[年/.-])?(?:(\d{1,2})[月/.-])?(\d{1,2})日?(?:まで)?)?/y,
    read: ([, year = '', month = '', first = '', lastYear, lastMonth, last]) => ({
      type: 'date',
      from: `${year}-${monthDay(month, first)}`,
      to: last && `${lastYear ?? year}-${monthDay(lastMonth ?? month, last)}`,
    }),
  },
  {
    pattern:
      /(\d{1,2})[月/](\d{1,2})日?\s*(?:~|-|から)\s*(?:翌年?の?)?(?:(\d{1,2})[月/])?(\d{1,2})日?(?:まで)?(?![:時])/y,
    read: ([, month = '', first = '', lastMonth, last = '']) => ({
      type: 'span',
      from: monthDay(month, first),
      to: monthDay(lastMonth ?? month, last),
    }),
  },
  {
    pattern: /\d{1,2}(?:月\d{1,2}日|\/\d{1,2})/y,
    read: ([text]) =>
      `「${text}」が、今年だけか、毎年かが分かりません。今年だけなら年から、毎年なら 12/29〜1/3 の形で書いてください`,
  },
  {
    pattern: /(\d{1,2})月?\s*(?:~|-|から)\s*(\d{1,2})月(?!曜)(?:まで)?/y,
    read: ([, first = '', last = '']) => ({
      type: 'months',
      months: numbersBetween(Number(first), Number(last), 12),
    }),
  },
  {
    pattern: /(\d{1,2})月?((?:・\d{1,2}月?)*)(?<=月)(?!曜)/y,
    read: ([text]) => ({ type: 'months', months: (text.match(/\d+/g) ?? []).map(Number) }),
  },
];
