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

describe('what a record holds on a day', () => {
  const salon = { name: 'サロン', days: ['sat'], weeks: [2, 4], from: '13:00', to: '15:00' };

  it('is an event on the second and fourth Saturday only', () => {
    expect(on({ events: [salon] }, '2026-11-14')).toEqual([['サロン', '13:00', true]]);
    expect(on({ events: [salon] }, '2026-11-28')).toEqual([['サロン', '13:00', true]]);
    expect(on({ events: [salon] }, '2026-11-21')).toEqual([]);
  });

  it('is the last Saturday where the source says the last', () => {
    expect(on({ events: [{ ...salon, weeks: ['last'] }] }, '2026-10-31')).toHaveLength(1);
    expect(on({ events: [{ ...salon, weeks: ['last'] }] }, '2026-10-24')).toEqual([]);
  });

  it('is not sure on a holiday of which the source is silent, and nothing where it closes then', () => {
    const monday = { ...salon, days: ['mon'], weeks: undefined };
    expect(on({ events: [monday] }, '2026-11-23')).toEqual([['サロン', '13:00', false]]);
    expect(on({ events: [monday], holidays: 'closed' }, '2026-11-23')).toEqual([]);
    expect(on({ events: [monday], holidays: 'open' }, '2026-11-23')).toEqual([['サロン', '13:00', true]]);
  });

  it('is sure on a day that the source names, even on a holiday', () => {
    const named = { name: '餅つき', dates: ['2026-11-23'] };
    expect(on({ events: [named], holidays: 'closed' }, '2026-11-23')).toEqual([['餅つき', undefined, true]]);
  });

  it('is the usual opening as well, the earliest first, but not the hours of a telephone', () => {
    const weekly = [
      { days: ['sat'], from: '09:00', to: '12:00' },
      { days: ['sat'], from: '08:00', to: '12:00', label: '電話を受ける時間' },
    ];
    expect(on({ weekly, events: [salon] }, '2026-11-14')).toEqual([
      [undefined, '09:00', true],
      ['サロン', '13:00', true],
    ]);
  });

  it('is nothing outside the table of holidays', () => {
    expect(on({ events: [{ ...salon, weeks: undefined }] }, '2027-04-03')).toEqual([]);
  });
});

it('says a rule as calendars write it', () => {
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
