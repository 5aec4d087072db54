import { describe, expect, it } from 'vitest';
import { formatUsualHours } from '../../../src/text/hours.ts';
import { hoursInLanguage } from '../../../src/text/hours-in-language.ts';
import { hoursSchema } from '../../../src/schema/hours.ts';

const week = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }];
const night = [
  { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], from: '18:00', to: '08:00', nextDay: true },
  { days: ['sun', 'holiday'], from: '09:00', to: '08:00', nextDay: true },
];
const everyDay = [{ days: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'], from: '16:00', to: '21:00' }];

describe('the one-line text of the usual hours', () => {
  it.each([
    [{ weekly: week, holidays: 'closed', yearEnd: 'closed' }, '月〜金 9:00〜17:00、祝日 休み、年末年始 休み'],
    [{ weekly: week }, '月〜金 9:00〜17:00'],
    [{ weekly: everyDay, holidays: 'open', yearEnd: 'open' }, '毎日 16:00〜21:00'],
    [
      { weekly: night, yearEnd: 'holiday' },
      '月〜土 18:00〜翌日8:00、日 9:00〜翌日8:00、祝日 9:00〜翌日8:00、年末年始 祝日と同じ',
    ],
    [{ text: '所によって違います。' }, '所によって違います。'],
    [{ always: true }, undefined],
  ])('for %j is %s', (hours, text) => {
    expect(formatUsualHours(hoursSchema.parse(hours))).toBe(text);
  });
});

describe('hours in another language', () => {
  const words = {
    days: { sun: 'Sun', mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat' },
    hours: {
      always: '24 hours',
      everyDay: 'Every day',
      holiday: 'holidays',
      yearEnd: 'Dec 29–Jan 3',
      closed: 'closed: {days}',
    },
  };

  it.each([
    [{ always: true }, ['24 hours']],
    [{ weekly: week, holidays: 'closed' }, ['Mon–Fri 9:00–17:00', 'closed: holidays']],
    [{ weekly: everyDay, yearEnd: 'closed' }, ['Every day 16:00–21:00', 'closed: Dec 29–Jan 3']],
    [{ weekly: night }, ['Mon–Sat 18:00–8:00', 'Sun, holidays 9:00–8:00']],
    [{ weekly: [{ ...week[0], days: ['tue', 'thu', 'sun'] }] }, ['Sun, Tue, Thu 9:00–17:00']],
    [{ text: '所によって違います。' }, []],
  ])('for %j are %j', (hours, texts) => {
    expect(hoursInLanguage(hoursSchema.parse(hours), words)).toEqual(texts);
  });
});
