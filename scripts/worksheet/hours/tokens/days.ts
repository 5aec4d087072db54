import { weekdays, type Weekday } from '../../../../src/schema/weekday.ts';
import { fromMonday } from '../day-names.ts';
import type { Lexeme } from './lexeme.ts';
import { numbersBetween } from './numbers.ts';

const letters = '日月火水木金土';
const dayOf = (letter: string): Weekday => weekdays[letters.indexOf(letter)] ?? 'sun';
const numberOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : '〇一二三四五'.indexOf(text));

/** The days from one weekday to another, over the end of the week if needed. */
function daysBetween(first: Weekday, last: Weekday): Weekday[] {
  const [from, to] = [fromMonday.indexOf(first), fromMonday.indexOf(last)];
  return Array.from(
    { length: ((to - from + 7) % 7) + 1 },
    (_, step) => fromMonday[(from + step) % 7] ?? 'sun',
  );
}

const day = '[月火水木金土日](?:曜日|曜)?';
const to = '\\s*(?:~|-|から)\\s*';

/** Weekdays, holidays, and weeks of a month. */
export const weeksAndDays: Lexeme[] = [
  {
    pattern: /第\s*([1-5一二三四五])\s*[~-]\s*第?\s*([1-5一二三四五])(?![\d:時])(?:\s*週)?/y,
    read: ([, first = '', last = '']) => ({
      type: 'weeks',
      weeks: numbersBetween(numberOf(first), numberOf(last)),
    }),
  },
  {
    pattern:
      /第\s*[1-5一二三四五](?![\d:時])(?:週目?の?)?(?:\s*[・,、/と&]\s*第?\s*[1-5一二三四五](?![\d:時月])(?:週目?の?)?)*/y,
    read: ([text]) => ({ type: 'weeks', weeks: (text.match(/[1-5一二三四五]/g) ?? []).map(numberOf) }),
  },
  { pattern: /最終週?の?|最後の|月末の/y, read: () => ({ type: 'weeks', weeks: ['last'] }) },
  {
    pattern: /平日|ウィークデー/y,
    read: () => ({ type: 'days', days: fromMonday.slice(0, 5), isWorkdays: true }),
  },
  { pattern: /毎日|全日|全曜日/y, read: () => ({ type: 'days', days: [...fromMonday], isWorkdays: false }) },
  { pattern: /週末/y, read: () => ({ type: 'days', days: ['sat', 'sun'], isWorkdays: false }) },
  {
    pattern: /国民の祝日|祝祭日|祝日|祝(?![前い])/y,
    read: () => ({ type: 'days', days: ['holiday'], isWorkdays: false }),
  },
  {
    pattern: new RegExp(`([月火水木金土日])(?:曜日|曜)?${to}([月火水木金土日])(?:曜日|曜)?(?:まで)?`, 'y'),
    read: ([, first = '', last = '']) => ({
      type: 'days',
      days: daysBetween(dayOf(first), dayOf(last)),
      isWorkdays: false,
    }),
  },
  {
    pattern: new RegExp(day, 'y'),
    read: ([text]) => ({ type: 'days', days: [dayOf(text[0] ?? '')], isWorkdays: false }),
  },
];
