import { firstDayOf, lastDayOf } from '../schema/partial-date.ts';
import type { Status } from '../schema/place.ts';
import type { Lifespan } from './opening.ts';

/**
 * The state of a record on a day. `notBegun`: before its first day; `preparing`: in preparation, with no certain
 * first day; `unconfirmed`: no source states whether it is open.
 */
export type LifecycleState = 'preparing' | 'unconfirmed' | 'notBegun' | 'open' | 'ended';

/** The state of a record on a day, with its future dates: days, months or years, as precise as their source. */
export type Lifecycle = {
  state: LifecycleState;
  /** Its first day, month or year, if that has not begun. */
  begins?: string;
  /** Its last day, month or year, if that is not over. */
  ends?: string;
};

type Dates = Pick<Status, 'value' | 'from' | 'until'>;

/**
 * The state of a record on a day, `YYYY-MM-DD` in Japan: the single rule of pages, lists, search, map, exports and
 * calendars. `from` is the first and `until` the last day, both included; a month or a year means all of it. A record
 * with a future closing is open until then; a closing without a date has taken place.
 */
export function lifecycleOn({ value, from, until }: Dates, day: string): Lifecycle {
  const isEnding = value === 'closed' || value === 'moved';
  if (isEnding && (until === undefined || day > lastDayOf(until))) return { state: 'ended' };
  const ahead = {
    ...(from !== undefined && day < firstDayOf(from) && { begins: from }),
    ...(isEnding && { ends: until }),
  };
  if (value === 'preparing' || value === 'unconfirmed') return { state: value, ...ahead };
  return { state: ahead.begins === undefined ? 'open' : 'notBegun', ...ahead };
}

/** The exact first and last day of a record, on which client code updates a page that was built earlier. */
export function lifespanOf({ begins, ends }: Lifecycle): Lifespan {
  return {
    ...(begins !== undefined && { begins: firstDayOf(begins) }),
    ...(ends !== undefined && { ends: lastDayOf(ends) }),
  };
}

/** Whether a record ended before a day, `YYYY-MM-DD` in Japan. */
export const hasEnded = (status: Dates, day: string): boolean => lifecycleOn(status, day).state === 'ended';

/**
 * Whether a record existed on a day (`YYYY-MM-DD`). A closed record existed until its last day; one with an unknown
 * first day has always existed.
 */
export function existedOn({ from, until }: Pick<Status, 'from' | 'until'>, day: string): boolean {
  return (from === undefined || day >= firstDayOf(from)) && (until === undefined || day <= lastDayOf(until));
}
