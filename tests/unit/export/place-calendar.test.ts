import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import type { ScheduledPlace } from '../../../src/data/this-week.ts';
import { occurrencesOn } from '../../../src/domain/occurrences.ts';
import { addDays } from '../../../src/domain/opening.ts';
import { placeCalendar } from '../../../src/export/place-calendar.ts';
import { hoursSchema, type Hours } from '../../../src/schema/hours.ts';

const id = 'niji-hiroba';

function calendarOf(hours: Hours) {
  const content = loadContent('tests/fixtures/city');
  const { record } = content.folders.places.find((place) => place.id === id)!;
  record.hours = { value: hours, source: ['city-page'] };
  const { holidays, place } = cityDataOf(content, '2026-11-24');
  const setting = { site: '市', holidays, today: '2026-11-24', address: `https://example.jp/places/${id}/` };
  const text = placeCalendar(place(id) as ScheduledPlace, setting);
  const events = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent');
  return { holidays, events };
}

const rulesOf = (events: ICAL.Component[]) =>
  events.flatMap((event) => event.getFirstPropertyValue('rrule')?.toString() ?? []);
const uidsOf = (events: ICAL.Component[]) =>
  events.map((event) => String(event.getFirstPropertyValue('uid')));

/** The days of all occurrences, computed by ical.js, independently of the code under test. */
function startsOf(events: ICAL.Component[]): string[] {
  return events
    .flatMap((component) => {
      const event = new ICAL.Event(component);
      if (!event.isRecurring()) return [event.startDate];
      const steps = event.iterator();
      const starts: ICAL.Time[] = [];
      for (let next = steps.next(); next; next = steps.next()) starts.push(next);
      return starts;
    })
    .map((time) => time.toString().slice(0, 10))
    .sort();
}

const weekly = (...rows: object[]) =>
  hoursSchema.parse({
    weekly: rows.map((row) => ({ from: '10:00', to: '12:00', ...row })),
    holidays: 'open',
    yearEnd: 'closed',
  });

describe.each([
  ['two weeks of the month', weekly({ days: ['sat'], weeks: [2, 4] })],
  ['two days of one week', weekly({ days: ['sat', 'sun'], weeks: [1] })],
  ['two days of two weeks', weekly({ days: ['wed', 'sat'], weeks: [1, 3] })],
  ['the fourth and the last week', weekly({ days: ['sat'], weeks: [4, 'last'] })],
  ['the fifth week, in some months', weekly({ days: ['mon'], weeks: [5, 1], months: [3, 6, 11, 12] })],
  ['one week', weekly({ days: ['sat'], weeks: [2] })],
  ['every week', weekly({ days: ['sat', 'sun'] })],
])('the calendar of a record that is open in %s', (_, hours) => {
  const { events, holidays } = calendarOf(hours);

  it('has one weekday in each monthly rule', () => {
    const monthly = rulesOf(events).filter((rule) => rule.includes('FREQ=MONTHLY'));
    expect(monthly.filter((rule) => !/BYDAY=-?\d[A-Z]{2}(;|$)/.test(rule))).toEqual([]);
    expect(rulesOf(events).length).toBeGreaterThan(0);
  });

  it('contains each day of the record once', () => {
    const expected: string[] = [];
    for (let day = '2026-11-24'; day <= holidays.to; day = addDays(day, 1))
      for (const { isSure } of occurrencesOn(hours, holidays, day)) if (isSure) expected.push(day);
    expect(startsOf(events)).toEqual(expected);
  });

  it('has a unique id for each entry', () => {
    expect(new Set(uidsOf(events)).size).toBe(events.length);
  });
});

it('the id of a calendar entry stays the same when another week is added', () => {
  const before = uidsOf(calendarOf(weekly({ days: ['sat'], weeks: [2] })).events);
  const after = uidsOf(calendarOf(weekly({ days: ['sat'], weeks: [2, 4] })).events);
  expect(before).toHaveLength(1);
  expect(after).toHaveLength(2);
  expect(after).toContain(before[0]);
});
