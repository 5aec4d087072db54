import { z } from 'zod';

/** True for a day that exists in the calendar: `2024-02-29`, not `2025-02-30`. */
function isCalendarDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** False for the year of an era (`0006`) and for typing errors; no value of a city is older than its constitution. */
const isWesternYear = (text: string): boolean => text >= '1945';
const yearMessage = '年は西暦の4けたで書いてください（例: 2026-04-01）';

/** YAML parsers turn an unquoted 2024-06-28 into a Date and 2024 into a number; both are converted back to text. */
function asText(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(value) : value;
}

/** A calendar day in Japan, `YYYY-MM-DD`. */
export const daySchema = z.preprocess(
  asText,
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: '日付は 2026-04-01 の形で書いてください', abort: true })
    .refine(isWesternYear, { error: yearMessage, abort: true })
    .refine(isCalendarDay, '暦にない日付です'),
);

/** A day, a month or a year, as precise as the source: `2024-06-28`, `2024-06`, `2024`. */
export const partialDateSchema = z.preprocess(
  asText,
  z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, {
      error: '日付は 2026-04-01、2026-04、2026 のどれかの形で書いてください',
      abort: true,
    })
    .refine(isWesternYear, { error: yearMessage, abort: true })
    .refine((text) => text.length < 10 || isCalendarDay(text), '暦にない日付です'),
);

/** A day that recurs every year, `MM-DD`; 02-29 is valid. */
export const monthDaySchema = z
  .string()
  .regex(/^\d{2}-\d{2}$/, { error: '月日は 12-29 の形で書いてください', abort: true })
  .refine((text) => isCalendarDay(`2024-${text}`), '暦にない月日です');
