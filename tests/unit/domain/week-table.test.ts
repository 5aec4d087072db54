import { expect, it } from 'vitest';
import { holidayRows, isUnstated, weekTable } from '../../../src/domain/week-table.ts';
import { hoursSchema } from '../../../src/schema/hours.ts';

it('equal days that follow each other share a line of the week table, closed days too', () => {
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

it('days with different venues have separate lines', () => {
  const hours = hoursSchema.parse({
    weekly: [
      { days: ['mon'], from: '09:30', to: '16:30', venue: '西館' },
      { days: ['tue'], from: '09:30', to: '16:30', venue: '東館' },
    ],
  });
  expect(weekTable(hours)).toHaveLength(3);
});

it('the rows for holidays are separate from those of the week', () => {
  const hours = hoursSchema.parse({ weekly: [{ days: ['sun', 'holiday'], from: '09:00', to: '12:00' }] });
  expect(holidayRows(hours)).toHaveLength(1);
});

it('a day without a row is unstated where the hours are labelled hours of a service', () => {
  const row = { days: ['tue'], from: '13:00', to: '18:00' };
  const isUnstatedIn = (hours: unknown) => isUnstated(hoursSchema.parse(hours));
  expect(isUnstatedIn({ weekly: [{ ...row, label: '電話を受ける時間' }] })).toBe(true);
  expect(isUnstatedIn({ weekly: [{ ...row, label: '電話を受ける時間' }], holidays: 'closed' })).toBe(false);
  expect(isUnstatedIn({ weekly: [row] })).toBe(false);
});
