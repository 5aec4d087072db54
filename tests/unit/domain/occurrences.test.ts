import { describe, expect, it } from 'vitest';
import { occurrencesOn } from '../../../src/domain/occurrences.ts';
import { ruleOf } from '../../../src/domain/recurrence.ts';
import { hoursSchema } from '../../../src/schema/hours.ts';

const holidays = { from: '2026-09-01', to: '2027-03-31', days: ['2026-11-03', '2026-11-23'] };
const on = (hours: unknown, day: string) =>
  occurrencesOn(hoursSchema.parse(hours), holidays, day).map(({ name, from, isSure }) => [
    name,
    from,
    isSure,
  ]);

describe('the list of occurrences of a day', () => {
  const salon = { name: 'サロン', days: ['sat'], weeks: [2, 4], from: '13:00', to: '15:00' };

  it('contains an event of the second and fourth Saturday only on these days', () => {
    expect(on({ events: [salon] }, '2026-11-14')).toEqual([['サロン', '13:00', true]]);
    expect(on({ events: [salon] }, '2026-11-28')).toEqual([['サロン', '13:00', true]]);
    expect(on({ events: [salon] }, '2026-11-21')).toEqual([]);
  });

  it('contains an event of the last Saturday only on the last Saturday', () => {
    expect(on({ events: [{ ...salon, weeks: ['last'] }] }, '2026-10-31')).toHaveLength(1);
    expect(on({ events: [{ ...salon, weeks: ['last'] }] }, '2026-10-24')).toEqual([]);
  });

  it('marks an event on a holiday as unsure where no source gives holidays, and omits it where the record is closed', () => {
    const monday = { ...salon, days: ['mon'], weeks: undefined };
    expect(on({ events: [monday] }, '2026-11-23')).toEqual([['サロン', '13:00', false]]);
    expect(on({ events: [monday], holidays: 'closed' }, '2026-11-23')).toEqual([]);
    expect(on({ events: [monday], holidays: 'open' }, '2026-11-23')).toEqual([['サロン', '13:00', true]]);
  });

  it('marks an event as sure on a date that the source names, even on a holiday', () => {
    const named = { name: '餅つき', dates: ['2026-11-23'] };
    expect(on({ events: [named], holidays: 'closed' }, '2026-11-23')).toEqual([['餅つき', undefined, true]]);
  });

  it('contains the usual opening, sorted by start, and not the hours of a telephone', () => {
    const weekly = [
      { days: ['sat'], from: '09:00', to: '12:00' },
      { days: ['sat'], from: '08:00', to: '12:00', label: '電話を受ける時間' },
    ];
    expect(on({ weekly, events: [salon] }, '2026-11-14')).toEqual([
      [undefined, '09:00', true],
      ['サロン', '13:00', true],
    ]);
  });

  it('is empty outside the table of holidays', () => {
    expect(on({ events: [{ ...salon, weeks: undefined }] }, '2027-04-03')).toEqual([]);
  });
});

it('weekdays, weeks and months become a recurrence rule of iCalendar', () => {
  expect(ruleOf({ days: ['sat', 'wed'], weeks: [2, 'last'] })).toEqual({
    freq: 'MONTHLY',
    byDay: ['2WE', '2SA', '-1WE', '-1SA'],
    byMonth: undefined,
  });
  expect(ruleOf({ days: ['mon', 'holiday'], months: [1] })).toEqual({
    freq: 'WEEKLY',
    byDay: ['MO'],
    byMonth: [1],
  });
});
