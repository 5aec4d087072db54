import type { Weekday } from '../../../src/schema/weekday.ts';
import type { Day, Week } from './tokens/token.ts';

/** Weekly hours as a cell gives them; `remark` is the name of a venue or a kind of hours in brackets. */
export type WrittenRow = {
  days: Day[];
  weeks?: Week[];
  months?: number[];
  from: string;
  to: string;
  nextDay?: true;
  remark?: string;
};

/** What a cell states about opening hours. A missing part is not mentioned in the cell. */
export type WrittenHours = {
  always?: true;
  weekly: WrittenRow[];
  holidays?: 'open' | 'closed';
  yearEnd?: 'open' | 'closed' | 'holiday';
  monthly?: { day: Weekday; week: Week }[];
  yearly?: { from: string; to: string; label?: string }[];
  dates?: { from: string; to?: string }[];
  appointment?: true;
  /** A remark that the table cannot hold, in the words of the cell. */
  text?: string;
};
