import holidayJp from '@holiday-jp/holiday_jp';
import { describe, expect, it } from 'vitest';
import words from '../../../content/i18n/ja.json' with { type: 'json' };
import { longestOpening } from '../../../src/text/longest-opening.ts';
import { formatOpening } from '../../../src/text/opening.ts';
import { addDays, openingState, type HolidayTable } from '../../../src/domain/opening.ts';
import { hoursSchema, type Hours } from '../../../src/schema/hours.ts';

const from = '2026-10-15';
const to = addDays(from, 180);
const days = Object.keys(holidayJp.holidays).filter((day) => day >= from && day <= to);
const holidays: HolidayTable = { from, to, days };
const availability = { always: false, phoneAlways: false };

/** Width of a text on one line in half-width columns; `widest` counts each number of a date or time as two digits. */
const width = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '~' ? 2 : 1), 0);
const widest = (text: string) => width(text.replace(/\d+(?=月)|\d+(?=日)|\d+(?=:)/g, '10'));

/** The sentences for each hour of half a year. The time is 45 minutes past the hour, when many openings end soon. */
function sentences(hours: Hours): string[] {
  const texts = new Set<string>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (let hour = 0; hour < 24; hour += 1) {
      const now = { day, minute: hour * 60 + 45 };
      texts.add(formatOpening(openingState(hours, holidays, now), availability, now, words));
    }
  }
  return [...texts];
}

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
const everyDay = [...workdays, 'sat', 'sun'];
const cases: [string, unknown][] = [
  ['on workdays', { weekly: [{ days: workdays, from: '08:30', to: '17:15' }], holidays: 'closed' }],
  ['on Saturday afternoon', { weekly: [{ days: ['sat'], from: '13:00', to: '16:00' }], holidays: 'open' }],
  ['each day', { weekly: [{ days: everyDay, from: '09:00', to: '17:00' }], yearEnd: 'open' }],
  [
    'each day except holidays',
    { weekly: [{ days: everyDay, from: '09:00', to: '17:00' }], holidays: 'closed' },
  ],
  [
    'each night',
    { weekly: [{ days: everyDay, from: '18:00', to: '08:00', nextDay: true }], holidays: 'open' },
  ],
  ['until midnight', { weekly: [{ days: everyDay, from: '10:00', to: '24:00' }], holidays: 'open' }],
  [
    'from Friday to Sunday without a break',
    { weekly: [{ days: ['fri', 'sat', 'sun'], from: '00:00', to: '24:00' }], holidays: 'open' },
  ],
  ['by appointment', { weekly: [{ days: ['tue'], from: '10:00', to: '12:00' }], appointment: true }],
  ['once a month', { weekly: [{ days: ['mon'], weeks: [3], from: '09:00', to: '12:00' }] }],
  ['without hours', { text: '月に1回です。' }],
];

describe('the reserved text of an opening state', () => {
  it.each(cases)('is as wide as the longest sentence of a record that is open %s', (_, given) => {
    const hours = hoursSchema.parse(given);
    const texts = sentences(hours);
    const longest = longestOpening(hours, availability, words);
    expect(texts.filter((text) => width(text) > width(longest))).toEqual([]);
    expect(widest(longest)).toBe(Math.max(...texts.map(widest)));
  });

  it('is the only sentence of a line that answers at all hours', () => {
    const always = hoursSchema.parse({ always: true });
    expect(longestOpening(always, { always: true, phoneAlways: false }, words)).toBe(words.stateAlways);
    expect(longestOpening(null, { always: false, phoneAlways: true }, words)).toBe(words.statePhoneAlways);
  });
});
