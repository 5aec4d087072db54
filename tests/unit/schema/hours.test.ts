import { describe, expect, it } from 'vitest';
import { hoursSchema } from '../../../src/schema/hours.ts';

/** The problems that the schema finds in hours, each as `field: message`. */
function problems(hours: object): string[] {
  const { error } = hoursSchema.safeParse(hours);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const row = (days: string[], from: string, to: string, more = {}) => ({ days, from, to, ...more });
const usual = [row(['mon'], '09:00', '17:00')];
const closed = (spans: object) => ({ weekly: usual, closed: spans });
const event = (more: object) => ({ events: [{ name: '集まり', ...more }] });
const night = { nextDay: true };

describe('the schema refuses hours with', () => {
  it.each<[string, object, RegExp]>([
    [
      'a row that ends before it starts',
      { weekly: [row(['mon'], '17:00', '09:00')] },
      /^weekly\.0\.to: 終わりが始まりより前/,
    ],
    ['a row that ends when it starts', { weekly: [row(['mon'], '09:00', '09:00')] }, /^weekly\.0\.to: /],
    [
      'a row longer than a day',
      { weekly: [row(['mon'], '09:00', '17:00', night)] },
      /^weekly\.0\.nextDay: .*1日より長くなります/,
    ],
    [
      'a row of exactly a day that ends on the next',
      { weekly: [row(['mon'], '09:00', '09:00', night)] },
      /^weekly\.0\.nextDay: /,
    ],
    [
      'a row that ends at the end of the next day',
      { weekly: [row(['mon'], '09:00', '24:00', night)] },
      /nextDay: /,
    ],
    [
      'a row that starts at the end of the day',
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
      'a night row that overlaps the next morning',
      { weekly: [row(['sun'], '22:00', '09:30', night), row(['mon'], '09:00', '12:00')] },
      /^weekly\.1: 月の時間が、.*22:00〜次の日の09:30/,
    ],
    [
      'rows that overlap where the fourth week is the last',
      {
        weekly: [
          row(['sat'], '09:00', '12:00', { weeks: [4] }),
          row(['sat'], '10:00', '13:00', { weeks: ['last'] }),
        ],
      },
      /^weekly\.1: 土の時間/,
    ],
    ['a day listed twice', { weekly: [row(['mon', 'mon'], '09:00', '12:00')] }, /days: 同じものが2回/],
    [
      'a week listed twice',
      { weekly: [row(['mon'], '09:00', '12:00', { weeks: [1, 1] })] },
      /weeks: 同じもの/,
    ],
    ['no field', {}, /^weekly: 時間が1つもありません/],
    ['closed days and no opening', { closed: { dates: [{ from: '2026-12-28' }] } }, /時間が1つもありません/],
    ['24 hours and rows for opening', { always: true, weekly: usual }, /^always: /],
    ['24 hours and a closed day', { always: true, closed: { dates: [{ from: '2026-12-28' }] } }, /^always: /],
    ['24 hours and closed holidays', { always: true, holidays: 'closed' }, /^always: /],
    [
      'a closure over the new year whose end has the old year',
      closed({ dates: [{ from: '2026-12-28', to: '2026-01-04' }] }),
      /^closed\.dates\.0\.to: 終わり（to）が始まり（from）より前です。年をまたぐときは/,
    ],
    [
      'a closure that ends before it starts',
      closed({ dates: [{ from: '2026-08-16', to: '2026-08-12' }] }),
      /^closed\.dates\.0\.to: /,
    ],
    [
      'closures that overlap',
      closed({ dates: [{ from: '2026-12-28', to: '2027-01-04' }, { from: '2027-01-04' }] }),
      /^closed\.dates\.1: 休みの期間が、ほかの行と重なっています/,
    ],
    [
      'a yearly closure that ends before it starts',
      closed({ yearly: [{ from: '08-16', to: '08-12' }] }),
      /^closed\.yearly\.0\.to: ほとんど1年中の休み/,
    ],
    [
      'a yearly closure of the complete year',
      closed({ yearly: [{ from: '01-01', to: '12-31' }] }),
      /ほとんど1年中/,
    ],
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
    [
      'an event that ends before it starts',
      event({ days: ['mon'], from: '15:00', to: '10:00' }),
      /^events\.0\.to: 終わりが始まりより前/,
    ],
    [
      'an event that ends when it starts',
      event({ days: ['mon'], from: '10:00', to: '10:00' }),
      /^events\.0\.to: /,
    ],
    [
      'an event with an end and no start',
      event({ days: ['mon'], to: '10:00' }),
      /^events\.0\.to: 終わりだけがあり/,
    ],
    ['an event that names no day', event({ from: '10:00' }), /^events\.0\.days: この催しがいつか/],
    ['an event that lists a date twice', event({ dates: ['2026-12-01', '2026-12-01'] }), /dates: 同じもの/],
    [
      'an event with weeks and no weekday',
      event({ dates: ['2026-12-01'], weeks: [1] }),
      /^events\.0\.weeks: /,
    ],
  ])('%s', (_, hours, message) => {
    expect(problems(hours)).toEqual([expect.stringMatching(message)]);
  });
});

describe('the schema accepts hours with', () => {
  it.each<[string, object]>([
    ['a lunch break', { weekly: [row(['mon'], '09:00', '12:00'), row(['mon'], '12:00', '17:00')] }],
    ['a night row', { weekly: [row(['mon'], '18:00', '08:00', night)] }],
    [
      'night rows that end when the day row starts',
      { weekly: [row(['sun', 'mon'], '22:00', '05:00', night), row(['mon'], '05:00', '09:00')] },
    ],
    ['24 hours in rows', { weekly: [row(['mon', 'tue'], '00:00', '24:00')] }],
    [
      '24 hours and the labelled hours of a service',
      { always: true, weekly: [{ ...usual[0], label: '受付' }] },
    ],
    [
      'the same time for two services and two venues',
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
    ['a text and no rows', { text: '月に1回です。' }],
    ['an appointment and no rows', { appointment: true }],
  ])('%s', (_, hours) => {
    expect(problems(hours)).toEqual([]);
  });
});
