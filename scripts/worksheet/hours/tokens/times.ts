import type { Lexeme, Meaning } from './lexeme.ts';

const pad = (text = '0') => text.padStart(2, '0');

/** Lengths of time, and words for all days or all hours. */
export const lengths: Lexeme[] = [
  {
    pattern: /(?:より|から)\s*(\d{1,2})時間(半)?/y,
    read: ([, hours = '', half]) => ({ type: 'duration', minutes: Number(hours) * 60 + (half ? 30 : 0) }),
  },
  { pattern: /年中無休|無休|365日/y, read: () => ({ type: 'yearRound' }) },
  {
    pattern:
      /(?:365日)?\s*24(?:時間|h)\s*(?:365日|いつでも|対応|受付|受け付け|開いています|つながります)?(?!制)/iy,
    read: () => ({ type: 'allDay' }),
  },
  { pattern: /終日/y, read: () => ({ type: 'allDay' }) },
];

/** Times of day, and the words between them. */
export const timesOfDay: Lexeme[] = [
  { pattern: /正午/y, read: () => ({ type: 'time', time: '12:00', nextDay: false, half: undefined }) },
  {
    pattern:
      /(翌日の?|翌朝の?|翌|次の日の)?\s*(午前|午後|AM|PM|朝の?|夜の?|夕方の?)?\s*(\d{1,2})(?::(\d{2})(?::00)?|\.(\d{2})(?!\d)|時半|時(?:(\d{1,2})分?)?|(?=\s*(?:~|-|から)\s*(?:翌日の?|翌朝の?|翌)?(?:午前|午後|AM|PM)?\s*\d{1,2}(?:[:時.~-]|\s|、|,|\)|$))|(?<=(?:~|-|から|午前|午後)\s*\d{1,2})(?![\d/月日]))(?:\s*(am|pm))?/iy,
    read: readTime,
  },
  {
    pattern: /([01]\d|2[0-4])([0-5]\d)(?!\d|年)/y,
    read: ([, hour = '', minute = '']) => ({
      type: 'time',
      time: `${hour}:${minute}`,
      nextDay: false,
      half: undefined,
    }),
  },
  { pattern: /まで/y, read: () => ({ type: 'until' }) },
  { pattern: /~|-|から|より/y, read: () => ({ type: 'to' }) },
];

function readTime([text, next, before, hour = '', ...rest]: RegExpExecArray): Meaning | string {
  const minute = text.includes('時半') ? '30' : (rest[0] ?? rest[1] ?? rest[2] ?? '00');
  const mark = `${before ?? ''}${rest[3] ?? ''}`;
  const half = /午前|AM|朝/i.test(mark) ? 'am' : /午後|PM|夜|夕/i.test(mark) ? 'pm' : undefined;
  const hours = Number(hour) + (half === 'pm' && Number(hour) < 12 ? 12 : 0);
  if (hours > 24 || Number(minute) > 59 || (hours === 24 && Number(minute) > 0))
    return `「${text.trim()}」という時刻はありません。24:00 までで書いてください（次の日の朝は「翌5:00」）`;
  return { type: 'time', time: `${pad(String(hours))}:${pad(minute)}`, nextDay: next !== undefined, half };
}
