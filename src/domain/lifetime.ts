import type { Status } from '../schema/place.ts';

/**
 * Whether a record existed on a day (`YYYY-MM-DD`): a closed one counts for its time, one whose beginning nobody
 * knows counts from the start. Dates may be as rough as a month or a year.
 */
export function existedOn(status: Status, day: string): boolean {
  const hasBegun = status.from === undefined || status.from <= day;
  const hasEnded = status.until !== undefined && status.until < day.slice(0, status.until.length);
  return hasBegun && !hasEnded;
}
