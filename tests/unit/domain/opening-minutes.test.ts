import { expect, it } from 'vitest';
import { openingState, type HolidayTable, type OpeningState } from '../../../src/domain/opening.ts';
import type { Hours, HoursRow } from '../../../src/schema/hours.ts';
import { weekdays } from '../../../src/schema/weekday.ts';
import { randomHours } from '../../support/random-hours.ts';
import { seeded, type Random } from '../../support/random.ts';

const length = 400;
const minutesOfDay = 1440;
/** The limit, in days, of the search for the end of an opening and for the next opening. */
const daysAhead = 14;
const [closed, open, unknown] = [0, 1, 2];
/** Unknown, and a row may apply at this minute. */
const maybeOpen = 3;

type Day = { text: string; year: number; month: number; date: number; weekday: number; lastDate: number };

/** Every day from 31 May 2026 to beyond the last that is tested, computed without `Date`. */
function calendar(): Day[] {
  const days: Day[] = [];
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  let weekday = 0; // 31 May 2026 is a Sunday.
  let [year, month, date] = [2026, 5, 31];
  while (days.length < length + daysAhead + 3) {
    const lastDate = lengths[month - 1]! + (month === 2 && year % 4 === 0 ? 1 : 0);
    const text = [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
    days.push({ text, year, month, date, weekday, lastDate });
    weekday = (weekday + 1) % 7;
    date += 1;
    if (date > lastDate) [month, date] = [month + 1, 1];
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return days;
}

const days = calendar();
const holidays: HolidayTable = {
  from: days[0]!.text,
  to: days.at(-1)!.text,
  days: [
    '2026-07-20',
    '2026-08-11',
    '2026-09-21',
    '2026-11-03',
    '2026-11-23',
    '2026-12-30',
    '2027-01-01',
    '2027-05-03',
  ],
};

const isInWeek = (week: number | 'last', { date, lastDate }: Day): boolean =>
  week === 'last' ? date + 7 > lastDate : date > (week - 1) * 7 && date <= week * 7;

function isClosedDay({ closed: closedDays }: Hours, day: Day): boolean {
  const monthDay = day.text.slice(5);
  const isBetween = (from: string, to: string, at: string) => from <= at && at <= to;
  return (
    closedDays.dates.some(({ from, to }) => isBetween(from, to ?? from, day.text)) ||
    closedDays.monthly.some(({ day: name, week }) => weekdays[day.weekday] === name && isInWeek(week, day)) ||
    closedDays.yearly.some(({ from, to }) =>
      from > to
        ? isBetween(from, '12-31', monthDay) || isBetween('01-01', to, monthDay)
        : isBetween(from, to, monthDay),
    )
  );
}

/** Whether a row applies on a day, by the rules in content/README.md and the schema. */
function appliesOn(row: HoursRow, hours: Hours, day: Day): boolean | 'maybe' {
  if (isClosedDay(hours, day)) return false;
  if (row.months && !row.months.includes(day.month)) return false;
  if (row.weeks && !row.weeks.some((week) => isInWeek(week, day))) return false;
  const isOfWeekday = row.days.includes(weekdays[day.weekday]!);
  const isOfHolidays = row.days.includes('holiday');
  const hasHolidayRow = hours.weekly.some((other) => other.days.includes('holiday'));
  const onHoliday = () => {
    if (hasHolidayRow) return isOfHolidays;
    if (!isOfWeekday || hours.holidays === 'closed') return false;
    return hours.holidays === 'open' ? true : 'maybe';
  };
  const isHoliday = holidays.days.includes(day.text);
  const isYearEnd = (day.month === 12 && day.date >= 29) || (day.month === 1 && day.date <= 3);
  if (!isYearEnd) return isHoliday ? onHoliday() : isOfWeekday;
  if (hours.yearEnd === 'closed') return false;
  if (hours.yearEnd === 'holiday') return onHoliday();
  if (hours.yearEnd === 'open') return isOfWeekday;
  return isOfWeekday || (isHoliday && isOfHolidays) ? 'maybe' : false;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The state of each minute of all days. */
function statesByMinute(hours: Hours): Uint8Array {
  const minutes = new Uint8Array(days.length * minutesOfDay);
  const rowsByDay = days.map((day) =>
    hours.weekly.flatMap((row) => {
      const is = appliesOn(row, hours, day);
      return is
        ? [{ from: minuteOf(row.from), to: minuteOf(row.to), isNight: row.nextDay === true, is }]
        : [];
    }),
  );
  for (let at = 0; at < days.length; at += 1) {
    const today = rowsByDay[at]!;
    const nights = (rowsByDay[at - 1] ?? []).filter(({ isNight }) => isNight);
    const isUnknownDay = at > 0 && today.some(({ is }) => is === 'maybe');
    for (let minute = 0; minute < minutesOfDay; minute += 1) {
      let state = isUnknownDay ? unknown! : closed!;
      for (const { from, to, isNight, is } of today) {
        if (from > minute || (!isNight && minute >= to)) continue;
        if (is === true) state = open!;
        else if (state !== open) state = maybeOpen;
      }
      for (const { to, is } of nights) {
        if (minute >= to) continue;
        if (is === true) state = open!;
        else if (state !== open) state = maybeOpen;
      }
      minutes[at * minutesOfDay + minute] = state;
    }
  }
  return minutes;
}

function momentAt(minute: number) {
  return { day: days[Math.floor(minute / minutesOfDay)]!.text, minute: minute % minutesOfDay };
}

/** The state at a minute and the next change, found minute by minute. */
function stateAt(hours: Hours, minutes: Uint8Array, now: number): OpeningState {
  const state = minutes[now]!;
  if (state >= unknown!) return { state: 'unknown' };
  if (state === open && hours.appointment) return { state: 'appointment' };
  const midnight = now - (now % minutesOfDay);
  const limit = midnight + (daysAhead + (state === closed ? 1 : 0)) * minutesOfDay;
  let change = now;
  while (change < limit && minutes[change] === state) change += 1;
  const isKnown =
    change < limit && (state === closed ? minutes[change] === open : minutes[change] !== maybeOpen);
  if (state === closed) return isKnown ? { state: 'closed', next: momentAt(change) } : { state: 'closed' };
  if (!isKnown) return { state: 'open' };
  return { state: change - now <= 30 ? 'closing' : 'open', next: momentAt(change) };
}

/** A sample of the minutes at which the state changes, each with the minute before it, and 70 random minutes. */
function minutesToTry(minutes: Uint8Array, { below }: Random): number[] {
  const last = (length + 1) * minutesOfDay;
  const changes: number[] = [];
  for (let at = 2 * minutesOfDay; at < last; at += 1) if (minutes[at] !== minutes[at - 1]) changes.push(at);
  const some = changes.filter(() => below(Math.max(1, Math.floor(changes.length / 60))) === 0);
  const others = Array.from({ length: 70 }, () => 2 * minutesOfDay + below(last - 2 * minutesOfDay));
  return [...some.flatMap((at) => [at - 1, at]), ...others];
}

it.each(Array.from({ length: 70 }, (_, seed) => seed))(
  'random hours have the state that a minute-by-minute computation gives (seed %i)',
  (seed) => {
    const random = seeded(seed);
    const hours = randomHours(random, 2026);
    const minutes = statesByMinute(hours);
    for (const at of minutesToTry(minutes, random)) {
      const now = momentAt(at);
      const state = openingState(hours, holidays, now);
      expect({ hours, now, state }).toEqual({ hours, now, state: stateAt(hours, minutes, at) });
    }
  },
);
