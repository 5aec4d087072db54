import type { Hours, HoursRow, Recurrence } from '../schema/hours.ts';
import { weekdays, type Weekday } from '../schema/weekday.ts';

/** A local time in Asia/Tokyo: `day` is `YYYY-MM-DD`, `minute` is counted from midnight. */
export type WallClock = { day: string; minute: number };

/** The public holidays known at build time, complete from `from` to `to` (`YYYY-MM-DD`, both included). */
export type HolidayTable = { from: string; to: string; days: readonly string[] };

/** The first and the last day of a record, `YYYY-MM-DD`, if they are not past at build time. */
export type Lifespan = { begins?: string; ends?: string };

/** The parts of a record's hours that decide whether it is open; only these are sent to the client. */
export type OpeningHours = Lifespan &
  Pick<Hours, 'always' | 'weekly' | 'holidays' | 'yearEnd' | 'closed' | 'appointment'>;

/** The state of a record; `next` is the next change: when it closes, or when it opens. */
export type OpeningState =
  | { state: 'open' | 'closing' | 'closed'; next?: WallClock }
  | { state: 'appointment' | 'unknown' | 'notBegun' | 'ended' };

const minutesPerDay = 24 * 60;
const closingSoonMinutes = 30;
const daysToLookAhead = 14;
const japanOffsetMs = 9 * 60 * 60_000;

/** Converts an instant to local time in Asia/Tokyo, which has been UTC+9 without daylight saving time since 1952. */
export function wallClock(instant: Date): WallClock {
  const japan = new Date(instant.getTime() + japanOffsetMs);
  const minute = japan.getUTCHours() * 60 + japan.getUTCMinutes();
  return { day: japan.toISOString().slice(0, 10), minute };
}

/**
 * Whether a record is open at `now`, with the next change if one is known within two weeks. An opening that lasts
 * longer, or may continue into a day without a rule, has no `next`. The state is `unknown` if the source gives no
 * rule for the day (a holiday, 年末年始) or if `now` is outside the holiday table.
 */
export function openingState(hours: OpeningHours, holidays: HolidayTable, now: WallClock): OpeningState {
  if (isAfter(hours, now.day)) return { state: 'ended' };
  if (isBefore(hours, now.day)) return { state: 'notBegun' };
  if (now.day < holidays.from || now.day > holidays.to) return { state: 'unknown' };
  if (hours.always) return { state: 'open' };
  if (hours.weekly.length === 0) return { state: 'unknown' };
  const today = spansOf(hours, holidays, now.day);
  const carried = carriedOverSpans(spansOf(hours, holidays, addDays(now.day, -1)));
  const current = [...carried, ...(today ?? [])].find(
    (span) => span.from <= now.minute && now.minute < span.to,
  );
  if (!current) {
    const isUnstated = !today || mayCarryOver(hours, holidays, addDays(now.day, -1), now.minute);
    return isUnstated ? { state: 'unknown' } : closedUntil(hours, holidays, now);
  }
  if (hours.appointment) return { state: 'appointment' };
  const closes = mergedEnd(hours, holidays, now.day, current.to);
  if (closes === undefined) return { state: 'open' };
  const state = closes - now.minute <= closingSoonMinutes ? 'closing' : 'open';
  return { state, next: wallClockAfter(now.day, closes) };
}

const isBefore = ({ begins }: Lifespan, day: string): boolean => begins !== undefined && day < begins;
const isAfter = ({ ends }: Lifespan, day: string): boolean => ends !== undefined && day > ends;

type Span = { from: number; to: number };

/**
 * The opening spans that begin on a day, in minutes (over 1440 on the next day); undefined if the source gives no
 * rule.
 */
export function spansOf(hours: OpeningHours, holidays: HolidayTable, day: string): Span[] | undefined {
  const rows = rowsOn(hours, holidays, day);
  return rows && spans(rows);
}

const spans = (rows: readonly HoursRow[]): Span[] =>
  rows
    .map((row) => ({ from: minutes(row.from), to: minutes(row.to) + (row.nextDay ? minutesPerDay : 0) }))
    .sort((one, other) => one.from - other.from);

/** The parts of the previous day's spans that are after midnight, in minutes of the day. */
const carriedOverSpans = (before: readonly Span[] = []): Span[] =>
  before
    .filter(({ to }) => to > minutesPerDay)
    .map(({ from, to }) => ({ from: from - minutesPerDay, to: to - minutesPerDay }));

/** Whether a possible opening of a day without a rule would last past a minute of the next day. */
function mayCarryOver(hours: OpeningHours, holidays: HolidayTable, day: string, minute: number): boolean {
  return carriedOverSpans(possibleSpans(hours, holidays, day)).some(({ to }) => to > minute);
}

/** The possible spans of a day for which the source gives no rule; empty for any other day. */
function possibleSpans(hours: OpeningHours, holidays: HolidayTable, day: string): Span[] {
  const { rows, isSure } = rowsFor(hours, holidays, day);
  return isSure ? [] : spans(rows);
}

/** The weekly rows that apply on a day; undefined if the source gives no rule for it. */
export function rowsOn(hours: OpeningHours, holidays: HolidayTable, day: string): HoursRow[] | undefined {
  const { rows, isSure } = rowsFor(hours, holidays, day);
  return isSure ? rows : undefined;
}

type DayRows = { rows: HoursRow[]; isSure: boolean };

/** The weekly rows of a day. `isSure` is false if the source gives no rule; the rows are then those that may apply. */
function rowsFor(hours: OpeningHours, holidays: HolidayTable, day: string): DayRows {
  if (isBefore(hours, day) || isAfter(hours, day) || isClosedDay(hours, day)) return certainRows([]);
  const recurring = hours.weekly.filter((row) => isInRecurrence(row, day));
  const weekday = weekdayOf(day);
  const usual = recurring.filter((row) => row.days.includes(weekday));
  const onHoliday = recurring.filter((row) => row.days.includes('holiday'));
  if (day < holidays.from || day > holidays.to) {
    return { rows: [...new Set([...usual, ...onHoliday])], isSure: false };
  }
  const isHoliday = holidays.days.includes(day);
  const asHoliday = (): DayRows => {
    if (hours.weekly.some((row) => row.days.includes('holiday'))) return certainRows(onHoliday);
    return hours.holidays === 'closed'
      ? certainRows([])
      : rowsUnlessUnstated(hours.holidays === 'unknown', usual);
  };
  if (!isYearEnd(day)) return isHoliday ? asHoliday() : certainRows(usual);
  if (hours.yearEnd === 'closed') return certainRows([]);
  if (hours.yearEnd === 'holiday') return asHoliday();
  const possibleRows =
    hours.yearEnd === 'unknown' && isHoliday ? [...new Set([...usual, ...onHoliday])] : usual;
  return rowsUnlessUnstated(hours.yearEnd === 'unknown', possibleRows);
}

const certainRows = (rows: HoursRow[]): DayRows => ({ rows, isSure: true });

/** Rows that apply only if a rule is stated. A day without any rows is closed in both cases. */
const rowsUnlessUnstated = (isUnstated: boolean, rows: HoursRow[]): DayRows => ({
  rows,
  isSure: !isUnstated || rows.length === 0,
});

/** Whether a day is in 年末年始 as public offices define it: 12/29–1/3 (行政機関の休日に関する法律 第1条). */
export function isYearEnd(day: string): boolean {
  const monthDay = day.slice(5);
  return monthDay >= '12-29' || monthDay <= '01-03';
}

/** Whether a record is closed on a day by its `closed` rules: yearly spans, days of the month, or dates. */
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

/** Whether a day is one of the days, months and weeks of the month in which a row or event applies. */
export function isInRecurrence({ weeks, months, firstDay, lastDay }: Recurrence, day: string): boolean {
  if ((firstDay !== undefined && day < firstDay) || (lastDay !== undefined && day > lastDay)) return false;
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

/**
 * The end of an opening, in minutes from the start of `day`. Adjacent rows (…–24:00 and 0:00–…) are merged. Undefined
 * if it does not end within two weeks, or may continue into a day for which the source gives no rule.
 */
function mergedEnd(
  hours: OpeningHours,
  holidays: HolidayTable,
  day: string,
  end: number,
): number | undefined {
  let closes = end;
  for (let ahead = -1; ahead <= daysToLookAhead; ahead += 1) {
    const start = ahead * minutesPerDay;
    if (closes < start) return closes;
    const at = addDays(day, ahead);
    for (const { from, to } of spansOf(hours, holidays, at) ?? []) {
      if (start + from <= closes) closes = Math.max(closes, start + to);
    }
    const continues = ({ from, to }: Span) => start + from <= closes && closes < start + to;
    if (possibleSpans(hours, holidays, at).some(continues)) return undefined;
  }
  return closes < daysToLookAhead * minutesPerDay ? closes : undefined;
}

function wallClockAfter(day: string, minute: number): WallClock {
  const days = Math.floor(minute / minutesPerDay);
  return { day: addDays(day, days), minute: minute - days * minutesPerDay };
}

/** Adds a number of days, which may be negative, to a day; both `YYYY-MM-DD`. */
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
