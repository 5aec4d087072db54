import holidayJp from '@holiday-jp/holiday_jp';
import OpeningHours from 'opening_hours';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../scripts/content/load.ts';
import { isKnown } from '../../../src/domain/knowledge.ts';
import { addDays, spansOf, type HolidayTable } from '../../../src/domain/opening.ts';
import { hoursSchema, type Hours, type HoursRow } from '../../../src/schema/hours.ts';
import { realContent } from '../../support/sites.ts';

/**
 * The day that is excluded from the comparison with `opening_hours`, the parser of OpenStreetMap's opening hours:
 * its table omits the holiday 2026-09-22 (国民の休日).
 */
const missingInOracle = '2026-09-22';
const from = '2026-06-01';
const days = Array.from({ length: 400 }, (_, index) => addDays(from, index));
const holidays: HolidayTable = {
  from: addDays(from, -2),
  to: addDays(from, 402),
  days: Object.keys(holidayJp.holidays).filter((day) => day >= from && day <= addDays(from, 402)),
};
const letters = {
  sun: 'Su',
  mon: 'Mo',
  tue: 'Tu',
  wed: 'We',
  thu: 'Th',
  fri: 'Fr',
  sat: 'Sa',
  holiday: 'PH',
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const japan = { address: { country_code: 'jp', state: '' } };

/** Our hours in the `opening_hours` syntax of OpenStreetMap. */
function inOsm(hours: Hours): string {
  const row = ({ days: some, weeks, months: inMonths, from: opens, to }: HoursRow) => {
    const place = weeks ? `[${weeks.map((week) => (week === 'last' ? -1 : week)).join(',')}]` : '';
    const when = inMonths ? `${inMonths.map((month) => months[month - 1]).join(',')} ` : '';
    return `${when}${some.map((day) => letters[day] + (day === 'holiday' ? '' : place)).join(',')} ${opens}-${to}`;
  };
  const hasHolidayRow = hours.weekly.some((one) => one.days.includes('holiday'));
  const monthDay = (text: string) => `${months[Number(text.slice(0, 2)) - 1]} ${text.slice(3)}`;
  const yearDay = (day: string) => `${day.slice(0, 4)} ${monthDay(day.slice(5))}`;
  const isHoliday = (day: string) => day === 'holiday';
  /** A row for holidays replaces the others on a holiday, so it becomes a separate rule. */
  const rowsOf = (onHolidays: boolean) =>
    hours.weekly
      .map((one) => ({ ...one, days: one.days.filter((day) => isHoliday(day) === onHolidays) }))
      .filter(({ days }) => days.length > 0)
      .map(row)
      .join(', ');
  return [
    rowsOf(false),
    ...(hasHolidayRow ? [rowsOf(true)] : []),
    ...(hours.holidays === 'closed' && !hasHolidayRow ? ['PH off'] : []),
    ...hours.closed.monthly.map(({ day, week }) => `${letters[day]}[${week === 'last' ? -1 : week}] off`),
    ...hours.closed.dates.map(
      ({ from: first, to: last = first }) => `${yearDay(first)}-${yearDay(last)} off`,
    ),
    ...hours.closed.yearly.map((span) => `${monthDay(span.from)}-${monthDay(span.to)} off`),
    ...(hours.yearEnd === 'closed' ? ['Dec 29-Jan 03 off'] : []),
  ].join('; ');
}

const clock = (date: Date, day: string) => {
  const minutes = date.getHours() * 60 + date.getMinutes();
  return date.getDate() === Number(day.slice(8)) ? minutes : minutes + 24 * 60;
};

const records = loadContent(realContent).folders.places.flatMap(({ id, record }) => {
  const hours = isKnown(record.hours) ? record.hours.value : undefined;
  return hours && hours.weekly.length > 0 && !hours.weekly.some(({ nextDay }) => nextDay)
    ? [{ id, hours }]
    : [];
});

/** Hours with a lunch break, weeks, months and each kind of closed day, which no record needs to have. */
const invented = {
  id: 'invented hours',
  hours: hoursSchema.parse({
    weekly: [
      { days: ['mon', 'tue', 'fri'], from: '09:00', to: '12:00' },
      { days: ['mon', 'tue', 'fri'], from: '13:00', to: '17:00' },
      { days: ['sat'], weeks: [2, 'last'], from: '10:00', to: '15:00' },
      { days: ['sun'], months: [7, 8], from: '10:00', to: '12:00' },
    ],
    holidays: 'closed',
    yearEnd: 'closed',
    closed: {
      yearly: [{ from: '08-13', to: '08-15' }],
      monthly: [{ day: 'mon', week: 3 }],
      dates: [{ from: '2026-12-25' }, { from: '2027-01-04', to: '2027-01-06' }],
    },
  }),
};

describe('our opening hours and those of another implementation agree over 400 days', () => {
  it.each([invented, ...records])('for $id', ({ hours }) => {
    const oracle = new OpeningHours(inOsm(hours), japan as never);
    const differing = days.filter((day) => {
      const spans = spansOf(hours, holidays, day);
      if (spans === undefined) return false;
      const start = new Date(`${day}T00:00:00`);
      const intervals = oracle.getOpenIntervals(start, new Date(`${addDays(day, 1)}T00:00:00`));
      const theirs = intervals.map(([opens, closes]) => [clock(opens, day), clock(closes, day)]);
      return JSON.stringify(joined(spans)) !== JSON.stringify(theirs);
    });
    expect(differing.filter((day) => day !== missingInOracle)).toEqual([]);
  });
});

/** Merges spans that touch or overlap, as `opening_hours` does. */
function joined(spans: { from: number; to: number }[]): number[][] {
  return spans.reduce<number[][]>((all, { from: start, to }) => {
    const last = all.at(-1);
    if (last && (last[1] ?? 0) >= start)
      return [...all.slice(0, -1), [last[0] ?? 0, Math.max(last[1] ?? 0, to)]];
    return [...all, [start, to]];
  }, []);
}
