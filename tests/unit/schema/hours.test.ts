import { describe, expect, it } from 'vitest';
import { hoursSchema } from '../../../src/schema/hours.ts';

/** What the schema says of hours: field and message of each fault. */
function problems(hours: object): string[] {
  const { error } = hoursSchema.safeParse(hours);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const row = (days: string[], from: string, to: string, more = {}) => ({ days, from, to, ...more });
const usual = [row(['mon'], '09:00', '17:00')];
const closed = (spans: object) => ({ weekly: usual, closed: spans });
const event = (more: object) => ({ events: [{ name: '集まり', ...more }] });
const night = { nextDay: true };

describe('hours that cannot be are refused', () => {
  it.each<[string, object, RegExp]>([
    [
      'a row turned round',
      { weekly: [row(['mon'], '17:00', '09:00')] },
      /^weekly\.0\.to: 終わりが始まりより前/,
    ],
    ['a row without length', { weekly: [row(['mon'], '09:00', '09:00')] }, /^weekly\.0\.to: /],
    [
      'a row of more than a day',
      { weekly: [row(['mon'], '09:00', '17:00', night)] },
      /^weekly\.0\.nextDay: .*1日より長くなります/,
    ],
    [
      'a row of a whole day to the next',
      { weekly: [row(['mon'], '09:00', '09:00', night)] },
      /^weekly\.0\.nextDay: /,
    ],
    ['a row to the end of the next day', { weekly: [row(['mon'], '09:00', '24:00', night)] }, /nextDay: /],
    [
      'a row from the end of the day',
      { weekly: [row(['mon'], '24:00', '05:00', night)] },
      /始まりが 24:00 です/,
    ],
    [
      'rows that overlap',
      { weekly: [row(['mon', 'tue'], '09:00', '12:00'), row(['tue'], '11:00', '17:00')] },
      /^weekly\.1: 火の時間が、ほかの行と重なっています（09:00〜12:00、11:00〜17:00）/,
    ],
    ['the same row twice', { weekly: [...usual, ...usual] }, /^weekly\.1: 月の時間/],
    [
      'a night that runs into the next morning',
      { weekly: [row(['sun'], '22:00', '09:30', night), row(['mon'], '09:00', '12:00')] },
      /^weekly\.1: 月の時間が、.*22:00〜次の日の09:30/,
    ],
    [
      'rows that overlap in the last week of a month',
      {
        weekly: [
          row(['sat'], '09:00', '12:00', { weeks: [4] }),
          row(['sat'], '10:00', '13:00', { weeks: ['last'] }),
        ],
      },
      /^weekly\.1: 土の時間/,
    ],
    ['a day named twice', { weekly: [row(['mon', 'mon'], '09:00', '12:00')] }, /days: 同じものが2回/],
    [
      'a week named twice',
      { weekly: [row(['mon'], '09:00', '12:00', { weeks: [1, 1] })] },
      /weeks: 同じもの/,
    ],
    ['nothing at all', {}, /^weekly: 時間が1つもありません/],
    ['days off and nothing else', { closed: { dates: [{ from: '2026-12-28' }] } }, /時間が1つもありません/],
    ['all hours and others', { always: true, weekly: usual }, /^always: /],
    ['all hours and a day off', { always: true, closed: { dates: [{ from: '2026-12-28' }] } }, /^always: /],
    ['all hours and no holidays', { always: true, holidays: 'closed' }, /^always: /],
    [
      'a closure whose year is forgotten',
      closed({ dates: [{ from: '2026-12-28', to: '2026-01-04' }] }),
      /^closed\.dates\.0\.to: 終わり（to）が始まり（from）より前です。年をまたぐときは/,
    ],
    [
      'a closure turned round within a month',
      closed({ dates: [{ from: '2026-08-16', to: '2026-08-12' }] }),
      /^closed\.dates\.0\.to: /,
    ],
    [
      'closures that overlap',
      closed({ dates: [{ from: '2026-12-28', to: '2027-01-04' }, { from: '2027-01-04' }] }),
      /^closed\.dates\.1: 休みの期間が、ほかの行と重なっています/,
    ],
    [
      'a yearly closure turned round',
      closed({ yearly: [{ from: '08-16', to: '08-12' }] }),
      /^closed\.yearly\.0\.to: ほとんど1年中の休み/,
    ],
    ['a yearly closure of a year', closed({ yearly: [{ from: '01-01', to: '12-31' }] }), /ほとんど1年中/],
    [
      'yearly closures that overlap over the new year',
      closed({
        yearly: [
          { from: '12-29', to: '01-03' },
          { from: '01-03', to: '01-05' },
        ],
      }),
      /^closed\.yearly\.1: 休みの期間/,
    ],
    ['an event turned round', event({ from: '15:00', to: '10:00' }), /^events\.0\.to: 終わりが始まりより前/],
    ['an event without length', event({ from: '10:00', to: '10:00' }), /^events\.0\.to: /],
    ['an event with an end only', event({ to: '10:00' }), /^events\.0\.to: 終わりだけがあり/],
    ['an event on one day twice', event({ dates: ['2026-12-01', '2026-12-01'] }), /dates: 同じもの/],
    ['an event with weeks of no day', event({ dates: ['2026-12-01'], weeks: [1] }), /^events\.0\.weeks: /],
  ])('%s', (_, hours, message) => {
    expect(problems(hours)).toEqual([expect.stringMatching(message)]);
  });
});

describe('hours are taken', () => {
  it.each<[string, object]>([
    ['a lunch break', { weekly: [row(['mon'], '09:00', '12:00'), row(['mon'], '12:00', '17:00')] }],
    ['a night', { weekly: [row(['mon'], '18:00', '08:00', night)] }],
    [
      'nights that end where the day begins',
      { weekly: [row(['sun', 'mon'], '22:00', '05:00', night), row(['mon'], '05:00', '09:00')] },
    ],
    ['all hours in rows', { weekly: [row(['mon', 'tue'], '00:00', '24:00')] }],
    ['all hours with those of something else', { always: true, weekly: [{ ...usual[0], label: '受付' }] }],
    [
      'the same time for two things and in two rooms',
      { weekly: [...usual, { ...usual[0], label: '受付' }, { ...usual[0], venue: '東館' }] },
    ],
    [
      'the same time in other weeks or months',
      {
        weekly: [
          row(['sat'], '09:00', '12:00', { weeks: [1, 3] }),
          row(['sat'], '10:00', '12:00', { weeks: [2], months: [1] }),
          row(['sat'], '10:00', '13:00', { weeks: [2], months: [2] }),
        ],
      },
    ],
    ['a closure over the new year', closed({ dates: [{ from: '2026-12-28', to: '2027-01-04' }] })],
    ['a yearly closure over the new year', closed({ yearly: [{ from: '12-29', to: '01-03' }] })],
    ['a yearly closure of most of the year', closed({ yearly: [{ from: '09-01', to: '06-30' }] })],
    ['a yearly closure of one day', closed({ yearly: [{ from: '02-29', to: '02-29' }] })],
    ['an event without a time', event({ days: ['mon'], weeks: [1] })],
    ['hours in words alone', { text: '月に1回です。' }],
    ['by appointment', { appointment: true }],
  ])('%s', (_, hours) => {
    expect(problems(hours)).toEqual([]);
  });
});
