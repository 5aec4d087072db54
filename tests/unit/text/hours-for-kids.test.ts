import { describe, expect, it } from 'vitest';
import { formatKidsHours } from '../../../src/text/hours-for-kids.ts';
import { withoutReadings } from '../../../src/text/reading-notation.ts';
import type { HoursRow } from '../../../src/schema/hours.ts';

const words = {
  everyDay: '{毎日|まいにち}',
  days: { sun: '日', mon: '月', tue: '火', wed: '水', thu: '木', fri: '金', sat: '土', holiday: '祝日' },
  morning: '{午前|ごぜん}',
  afternoon: '{午後|ごご}',
  nextDay: '次の日の',
};
const weekdays: HoursRow['days'] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const format = (...rows: HoursRow[]) => withoutReadings(formatKidsHours(rows, words) ?? '');

describe('the page for children words hours', () => {
  it.each<[string, HoursRow[], string]>([
    [
      'on every day',
      [{ days: [...weekdays, 'sat', 'sun'], from: '16:00', to: '21:00' }],
      '毎日 午後4:00〜9:00',
    ],
    [
      'on days that follow each other',
      [{ days: weekdays, from: '08:30', to: '17:15' }],
      '月〜金 午前8:30〜午後5:15',
    ],
    [
      'on days that do not follow each other',
      [{ days: ['sun', 'tue', 'thu'], from: '18:00', to: '22:00' }],
      '火・木・日 午後6:00〜10:00',
    ],
    [
      'with a break at noon',
      [
        { days: ['mon', 'tue'], from: '09:00', to: '12:00' },
        { days: ['mon', 'tue'], from: '13:00', to: '17:00' },
      ],
      '月・火 午前9:00〜午後0:00、午後1:00〜5:00',
    ],
    [
      'over midnight',
      [{ days: ['fri', 'sat', 'sun', 'holiday'], from: '18:00', to: '08:00', nextDay: true }],
      '金〜日・祝日 午後6:00〜次の日の午前8:00',
    ],
    ['until midnight', [{ days: ['mon'], from: '09:00', to: '24:00' }], '月 午前9:00〜次の日の午前0:00'],
  ])('%s', (_, rows, text) => {
    expect(format(...rows)).toBe(text);
  });
});

it('hours of some weeks of a month, and no hours, have no wording for children', () => {
  expect(formatKidsHours([{ days: ['mon'], weeks: [2], from: '09:00', to: '12:00' }], words)).toBeUndefined();
  expect(formatKidsHours([], words)).toBeUndefined();
});
