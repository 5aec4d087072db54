import { expect, it } from 'vitest';
import { holidayRows, isUnstated, weekTable } from '../../../src/domain/week-table.ts';
import { hoursSchema } from '../../../src/schema/hours.ts';

it('puts equal days that follow each other on one line, closed days too', () => {
  const hours = hoursSchema.parse({
    weekly: [
      { days: ['mon', 'tue', 'thu'], from: '09:00', to: '12:00' },
      { days: ['mon', 'tue'], from: '13:00', to: '17:00' },
    ],
  });
  const lines = weekTable(hours).map(
    ({ days, rows }) => `${days.join('')} ${rows.map((row) => row.from).join(' ')}`,
  );
  expect(lines).toEqual(['montue 09:00 13:00', 'wed ', 'thu 09:00', 'frisatsun ']);
});

it('keeps days apart whose venue differs', () => {
  const hours = hoursSchema.parse({
    weekly: [
      { days: ['mon'], from: '09:30', to: '16:30', venue: '西館' },
      { days: ['tue'], from: '09:30', to: '16:30', venue: '東館' },
    ],
  });
  expect(weekTable(hours)).toHaveLength(3);
});

it('tells the hours of holidays apart from those of the week', () => {
  const hours = hoursSchema.parse({ weekly: [{ days: ['sun', 'holiday'], from: '09:00', to: '12:00' }] });
  expect(holidayRows(hours)).toHaveLength(1);
});

it('does not call a day closed that hours of something else leave out', () => {
  const row = { days: ['tue'], from: '13:00', to: '18:00' };
  const isSilentOn = (hours: unknown) => isUnstated(hoursSchema.parse(hours));
  expect(isSilentOn({ weekly: [{ ...row, label: '電話を受ける時間' }] })).toBe(true);
  expect(isSilentOn({ weekly: [{ ...row, label: '電話を受ける時間' }], holidays: 'closed' })).toBe(false);
  expect(isSilentOn({ weekly: [row] })).toBe(false);
});
