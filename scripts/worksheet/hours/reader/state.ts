import type { Weekday } from '../../../../src/schema/weekday.ts';
import { newGroup, type Group, type Part } from '../parts.ts';
import type { Range } from '../range.ts';
import type { Day, Token } from '../tokens/token.ts';
import type { WrittenHours } from '../written-hours.ts';

/** What is read so far: groups of days, the times of each, and exceptions, in the order of the cell. */
export type ReaderState = {
  readonly tokens: readonly Token[];
  readonly hours: WrittenHours;
  readonly daysOff: Set<Weekday>;
  group: Group;
  /** The groups around the current bracket, the innermost last. */
  readonly outer: Group[];
  /** Times that precede their days: 「9:00-17:00（月〜金）」. */
  waiting: Range[];
  isRangeFirst: boolean;
  /** After 「休館日:」, days are closed. */
  isOffPrefix: boolean;
  isAllDay: boolean;
  isYearRound: boolean;
  isLunch: boolean;
  readonly notes: string[];
  /** Months in which all rows pause. */
  readonly monthsOff: Set<number>;
  /** Days on which the last time of a row ends later or earlier: 「木曜は19:00まで」. */
  readonly ends: { days: Day[]; to: string }[];
  /** The days of the last group, for times of another season: 「毎日 夏期(4〜9月) 9-18／冬期(10〜3月) 9-17」. */
  lastSeason: Part[];
  lastOffHadYearEnd: boolean;
};

/** The state before the first token. */
export const newState = (tokens: readonly Token[]): ReaderState => ({
  tokens,
  hours: { weekly: [] },
  daysOff: new Set(),
  group: newGroup(),
  outer: [],
  waiting: [],
  isRangeFirst: false,
  isOffPrefix: false,
  isAllDay: false,
  isYearRound: false,
  isLunch: false,
  notes: [],
  monthsOff: new Set(),
  ends: [],
  lastSeason: [],
  lastOffHadYearEnd: false,
});
