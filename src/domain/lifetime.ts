import { firstDayOf, lastDayOf } from '../schema/partial-date.ts';
import type { Status } from '../schema/place.ts';
import type { Lifespan } from './opening.ts';

/** The state of a record on a day. `notBegun`: its first day has not come; `preparing`: it has no first day that is sure. */
export type LifecycleState = 'preparing' | 'notBegun' | 'open' | 'ended';

/** The life of a record on a day, with what is ahead of that day. Dates as rough as their source. */
export type Lifecycle = {
  state: LifecycleState;
  /** From when it is there, where that is still to come. */
  begins?: string;
  /** Its last day, month or year, where that is not over. */
  ends?: string;
};

type Dates = Pick<Status, 'value' | 'from' | 'until'>;

/**
 * What a record is on a day, `YYYY-MM-DD` in Japan: the one rule that pages, lists, search, map, exports and calendars
 * follow. `from` is the first day and `until` the last one; a month or a year means the whole of it. A closing that is
 * ahead leaves the record open until then; one without a day has happened.
 */
export function lifecycleOn({ value, from, until }: Dates, day: string): Lifecycle {
  const isEnding = value === 'closed' || value === 'moved';
  if (isEnding && (until === undefined || day > lastDayOf(until))) return { state: 'ended' };
  const ahead = {
    ...(from !== undefined && day < firstDayOf(from) && { begins: from }),
    ...(isEnding && { ends: until }),
  };
  if (value === 'preparing') return { state: 'preparing', ...ahead };
  return { state: ahead.begins === undefined ? 'open' : 'notBegun', ...ahead };
}

/** The days on which a device has to change what a page built earlier shows of a record. */
export function lifespanOf({ begins, ends }: Lifecycle): Lifespan {
  return {
    ...(begins !== undefined && { begins: firstDayOf(begins) }),
    ...(ends !== undefined && { ends: lastDayOf(ends) }),
  };
}

/** Whether a record has ended before a day. */
export const hasEnded = (status: Dates, day: string): boolean => lifecycleOn(status, day).state === 'ended';

/**
 * Whether a record existed on a day (`YYYY-MM-DD`): a closed one counts for its time, one whose beginning nobody
 * knows counts from the start.
 */
export function existedOn({ from, until }: Pick<Status, 'from' | 'until'>, day: string): boolean {
  return (from === undefined || day >= firstDayOf(from)) && (until === undefined || day <= lastDayOf(until));
}
