import type { Weekday } from '../../../../src/schema/weekday.ts';

/** A day on which hours apply: a weekday, or a public holiday. */
export type Day = Weekday | 'holiday';
export type Week = number | 'last';

/**
 * A unit of meaning in a cell with opening hours. `gap` is true if a separator or a space precedes it, `isNewLine` if a new
 * line, a full stop or 「※」 does.
 */
export type Token = { gap: boolean; isNewLine: boolean; text: string } & (
  | { type: 'time'; time: string; nextDay: boolean; half: 'am' | 'pm' | undefined }
  | { type: 'to' }
  | { type: 'days'; days: Day[]; isWorkdays: boolean }
  | { type: 'weeks'; weeks: Week[] }
  | { type: 'months'; months: number[] }
  | { type: 'yearEnd' }
  | { type: 'span'; from: string; to: string }
  | { type: 'date'; from: string; to: string | undefined }
  | { type: 'off' | 'except' | 'open' | 'yearRound' | 'allDay' | 'lunch' | 'appointment' | 'asHoliday' }
  | { type: 'remark'; name: string }
  | { type: 'text'; note: string }
  | { type: 'duration'; minutes: number }
  | { type: 'until' }
  | { type: 'opening' | 'closing' }
);
