import type { Hours, HoursEvent, HoursRow } from '../schema/hours.ts';
import { isClosedDay, isInRecurrence, isYearEnd, rowsOn, weekdayOf, type HolidayTable } from './opening.ts';

/** The usual opening or an event of a record on one day. */
export type Occurrence = {
  of: HoursRow | HoursEvent;
  /** The name of an event; undefined for usual opening. */
  name: string | undefined;
  from: string | undefined;
  to: string | undefined;
  venue: string | undefined;
  note: string | undefined;
  /** False on a holiday or in 年末年始 for which the source gives no rule. */
  isSure: boolean;
};

/**
 * The opening and events of a record on a day, `YYYY-MM-DD` in Japan, the earliest first. Rows with a label (such as
 * the hours of a telephone) are left out. Empty for a day outside the holiday table.
 */
export function occurrencesOn(hours: Hours, holidays: HolidayTable, day: string): Occurrence[] {
  if (day < holidays.from || day > holidays.to) return [];
  return [...openingOn(hours, holidays, day), ...eventsOn(hours, holidays, day)].sort((one, other) =>
    (one.from ?? '').localeCompare(other.from ?? ''),
  );
}

function openingOn(hours: Hours, holidays: HolidayTable, day: string): Occurrence[] {
  if (hours.weekly.length === 0) return [];
  const weekday = weekdayOf(day);
  const usual = () => hours.weekly.filter((row) => row.days.includes(weekday) && isInRecurrence(row, day));
  const rows = rowsOn(hours, holidays, day);
  return (rows ?? usual())
    .filter(({ label }) => label === undefined)
    .map((row) => ({
      of: row,
      name: undefined,
      from: row.from,
      to: row.to,
      venue: row.venue,
      note: undefined,
      isSure: rows !== undefined,
    }));
}

function eventsOn(hours: Hours, holidays: HolidayTable, day: string): Occurrence[] {
  if (hours.events.length === 0) return [];
  const weekday = weekdayOf(day);
  const isHeld = (event: HoursEvent): boolean =>
    event.dates?.includes(day) === true ||
    (event.days?.includes(weekday) === true && isInRecurrence(event, day) && !isClosedDay(hours, day));
  const rule = ruleOfDay(hours, holidays, day);
  return hours.events
    .filter(isHeld)
    .filter(({ dates }) => dates !== undefined || rule !== 'closed')
    .map((event) => ({
      of: event,
      name: event.name,
      from: event.from,
      to: event.to,
      venue: event.venue,
      note: event.note,
      isSure: event.dates !== undefined || rule === 'open',
    }));
}

/** Whether recurring events take place on a day, by the record's rules for holidays and 年末年始. */
function ruleOfDay(hours: Hours, holidays: HolidayTable, day: string): 'open' | 'closed' | 'unknown' {
  const onHoliday = hours.holidays;
  if (isYearEnd(day)) return hours.yearEnd === 'holiday' ? onHoliday : hours.yearEnd;
  return holidays.days.includes(day) ? onHoliday : 'open';
}
