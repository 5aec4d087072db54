import ICAL from 'ical.js';
import { addDays } from '../domain/opening.ts';
import type { RecurrenceRule } from '../domain/recurrence.ts';

/**
 * One entry of a calendar. Days are `YYYY-MM-DD` and times `HH:MM` (up to 24:00) in Asia/Tokyo; an entry without times
 * is an all-day one.
 */
export type CalendarEntry = {
  id: string;
  title: string;
  text?: string;
  venue?: string;
  address?: string;
  day: string;
  times?: { from: string; to: string; nextDay: boolean };
  /** The recurrence rule, its last day (included), and the days on which the entry is left out. */
  recurs?: { rule: RecurrenceRule; until: string; except: string[] };
};

const zone = 'Asia/Tokyo';

/**
 * A calendar file (iCalendar, RFC 5545).
 * @param name of the calendar, also in PRODID
 * @param stamp `YYYY-MM-DD`, the DTSTAMP of all entries; an argument, so that equal content gives an equal file
 */
export function calendarFile(name: string, stamp: string, entries: readonly CalendarEntry[]): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', `-//${name}//JA`);
  calendar.updatePropertyWithValue('x-wr-calname', name);
  calendar.addSubcomponent(japanTimezone());
  for (const entry of entries) calendar.addSubcomponent(event(entry, stamp));
  return `${calendar.toString()}\r\n`;
}

/** The time zone of Japan: UTC+9, without summer time since 1952. */
function japanTimezone(): ICAL.Component {
  const standard = new ICAL.Component('standard');
  standard.updatePropertyWithValue('dtstart', ICAL.Time.fromDateTimeString('1970-01-01T00:00:00'));
  standard.updatePropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString('+09:00'));
  standard.updatePropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString('+09:00'));
  standard.updatePropertyWithValue('tzname', 'JST');
  const timezone = new ICAL.Component('vtimezone');
  timezone.updatePropertyWithValue('tzid', zone);
  timezone.addSubcomponent(standard);
  return timezone;
}

function event(entry: CalendarEntry, stamp: string): ICAL.Component {
  const { id, title, text, venue, address, day, times, recurs } = entry;
  const component = new ICAL.Component('vevent');
  const put = (name: string, value: unknown) => component.updatePropertyWithValue(name, value as string);
  put('uid', id);
  put('dtstamp', ICAL.Time.fromDateTimeString(`${stamp}T00:00:00Z`));
  put('summary', title);
  if (text) put('description', text);
  if (venue) put('location', venue);
  if (address) put('url', address);
  putMoment(component, 'dtstart', day, times?.from);
  if (times) putMoment(component, 'dtend', times.nextDay ? addDays(day, 1) : day, times.to);
  if (recurs) {
    const { rule, until, except } = recurs;
    // UNTIL is in UTC where the start has a time (RFC 5545, 3.3.10): 14:59:59Z is the end of the day in Japan.
    const last = times ? ICAL.Time.fromDateTimeString(`${until}T14:59:59Z`) : ICAL.Time.fromDateString(until);
    const { freq, byDay, byMonth } = rule;
    put(
      'rrule',
      ICAL.Recur.fromData({
        freq,
        byday: byDay,
        ...(byMonth && { bymonth: byMonth }),
        until: last,
      } as object),
    );
    for (const excluded of except) putMoment(component, 'exdate', excluded, times?.from);
  }
  return component;
}

function putMoment(component: ICAL.Component, name: string, day: string, time?: string): void {
  const [date, clock] = time === '24:00' ? [addDays(day, 1), '00:00'] : [day, time];
  const property = new ICAL.Property(name);
  if (clock === undefined) property.setValue(ICAL.Time.fromDateString(date));
  else {
    property.setValue(ICAL.Time.fromDateTimeString(`${date}T${clock}:00`));
    property.setParameter('tzid', zone);
  }
  component.addProperty(property);
}
