import type { Hours, HoursRow, Recurrence } from '../schema/hours.ts';
import { weekdays, type Weekday } from '../schema/weekday.ts';

/** A moment as the clock on a wall in Japan shows it: `day` is `YYYY-MM-DD`, `minute` counts from midnight. */
export type WallClock = { day: string; minute: number };

/** Public holidays known at build: every one from the first day to the last day of the table. */
export type HolidayTable = { from: string; to: string; days: readonly string[] };

/** The parts of a record's hours that decide whether it is open; the device gets these and nothing else. */
export type OpeningHours = Pick<
  Hours,
  'always' | 'weekly' | 'holidays' | 'yearEnd' | 'closed' | 'appointment'
>;

export type OpeningState =
  { state: 'open' | 'closing' | 'closed'; next?: WallClock } | { state: 'appointment' | 'unknown' };

const minutesPerDay = 24 * 60;
const closingSoonMinutes = 30;
const daysToLookAhead = 14;
const japanOffsetMs = 9 * 60 * 60_000;

/** The wall clock in Asia/Tokyo, which has kept UTC+9 without summer time since 1952. */
export function wallClock(instant: Date): WallClock {
  const japan = new Date(instant.getTime() + japanOffsetMs);
  const minute = japan.getUTCHours() * 60 + japan.getUTCMinutes();
  return { day: japan.toISOString().slice(0, 10), minute };
}

/**
 * Whether a window is open now, with the next change where one is known within two weeks.
 * `unknown` where the source is silent (a holiday, 年末年始) or `now` is outside the holiday table.
 */
export function openingState(hours: OpeningHours, holidays: HolidayTable, now: WallClock): OpeningState {
  if (now.day < holidays.from || now.day > holidays.to) return { state: 'unknown' };
  if (hours.always) return { state: 'open' };
  if (hours.weekly.length === 0) return { state: 'unknown' };
  const today = spansOf(hours, holidays, now.day);
  const yesterday = spansOf(hours, holidays, addDays(now.day, -1));
  const carried = yesterday?.find((span) => span.to - minutesPerDay > now.minute);
  const current = carried
    ? { from: 0, to: carried.to - minutesPerDay }
    : today?.find((span) => span.from <= now.minute && now.minute < span.to);
  if (!current) {
    const mayRunOver = yesterday === undefined && hours.weekly.some((row) => row.nextDay);
    if (!today || mayRunOver) return { state: 'unknown' };
    return closedUntil(hours, holidays, now);
  }
  if (hours.appointment) return { state: 'appointment' };
  const closes = joinedEnd(hours, holidays, now.day, current.to);
  const state = closes - now.minute <= closingSoonMinutes ? 'closing' : 'open';
  return { state, next: shift(now.day, closes) };
}

type Span = { from: number; to: number };

/** The opening spans that begin on a day, in minutes (past 1440 for the next morning); undefined where unknown. */
export function spansOf(hours: OpeningHours, holidays: HolidayTable, day: string): Span[] | undefined {
  return rowsOn(hours, holidays, day)
    ?.map((row) => ({ from: minutes(row.from), to: minutes(row.to) + (row.nextDay ? minutesPerDay : 0) }))
    .sort((one, other) => one.from - other.from);
}

/** The weekly rows that hold on a day; undefined where it is not known whether they do. */
export function rowsOn(hours: OpeningHours, holidays: HolidayTable, day: string): HoursRow[] | undefined {
  if (day < holidays.from || day > holidays.to) return undefined;
  if (isClosedDay(hours, day)) return [];
  return rowsFor(hours, holidays, day)?.filter((row) => isInRecurrence(row, day));
}

function rowsFor(hours: OpeningHours, holidays: HolidayTable, day: string): HoursRow[] | undefined {
  const weekday = weekdayOf(day);
  const usual = hours.weekly.filter((row) => row.days.includes(weekday));
  const onHoliday = hours.weekly.filter((row) => row.days.includes('holiday'));
  const asHoliday = () => {
    if (onHoliday.length > 0) return onHoliday;
    if (hours.holidays === 'closed') return [];
    return hours.holidays === 'open' || usual.length === 0 ? usual : undefined;
  };
  if (isYearEnd(day)) {
    if (hours.yearEnd === 'closed') return [];
    if (hours.yearEnd === 'open') return usual;
    if (hours.yearEnd === 'unknown') {
      const mayOpen = usual.length > 0 || (holidays.days.includes(day) && onHoliday.length > 0);
      return mayOpen ? undefined : [];
    }
    return asHoliday();
  }
  return holidays.days.includes(day) ? asHoliday() : usual;
}

/** 年末年始 as public offices keep it: 12/29–1/3 (行政機関の休日に関する法律 第1条). */
export function isYearEnd(day: string): boolean {
  const monthDay = day.slice(5);
  return monthDay >= '12-29' || monthDay <= '01-03';
}

export function isClosedDay({ closed }: OpeningHours, day: string): boolean {
  const monthDay = day.slice(5);
  const inYearly = closed.yearly.some(({ from, to }) =>
    from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to,
  );
  const inMonthly = closed.monthly.some(
    (rule) => rule.day === weekdayOf(day) && isWeekOfMonth(rule.week, day),
  );
  return inYearly || inMonthly || closed.dates.some(({ from, to = from }) => day >= from && day <= to);
}

/** Whether a day is in the weeks of the month and the months in which a row or event holds. */
export function isInRecurrence({ weeks, months }: Recurrence, day: string): boolean {
  const inWeek = weeks === undefined || weeks.some((week) => isWeekOfMonth(week, day));
  return inWeek && (months === undefined || months.includes(Number(day.slice(5, 7))));
}

function isWeekOfMonth(week: number | 'last', day: string): boolean {
  if (week === 'last') return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return Math.ceil(Number(day.slice(8)) / 7) === week;
}

function closedUntil(hours: OpeningHours, holidays: HolidayTable, now: WallClock): OpeningState {
  for (let ahead = 0; ahead <= daysToLookAhead; ahead += 1) {
    const day = addDays(now.day, ahead);
    const spans = spansOf(hours, holidays, day);
    if (spans === undefined) break;
    const next = spans.find((span) => ahead > 0 || span.from > now.minute);
    if (next) return { state: 'closed', next: { day, minute: next.from } };
  }
  return { state: 'closed' };
}

/** When the span really ends, over rows that touch (…–24:00 and 0:00–… are one). */
function joinedEnd(hours: OpeningHours, holidays: HolidayTable, day: string, end: number): number {
  const followsOn = [
    ...(spansOf(hours, holidays, day) ?? []),
    ...(spansOf(hours, holidays, addDays(day, 1)) ?? []).map(({ from, to }) => ({
      from: from + minutesPerDay,
      to: to + minutesPerDay,
    })),
  ].filter((span) => span.from <= end && span.to > end);
  return followsOn.reduce((latest, span) => Math.max(latest, span.to), end);
}

function shift(day: string, minute: number): WallClock {
  const days = Math.floor(minute / minutesPerDay);
  return { day: addDays(day, days), minute: minute - days * minutesPerDay };
}

/** The day so many days later (or earlier); both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The weekday of a day `YYYY-MM-DD`. */
export function weekdayOf(day: string): Weekday {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] as Weekday;
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
