import { describe, expect, it } from 'vitest';
import { existedOn, lifecycleOn, lifespanOf } from '../../../src/domain/lifetime.ts';

type Value = 'open' | 'preparing' | 'unconfirmed' | 'moved' | 'closed';
const status = (from?: string, until?: string) => ({ from, until });

describe('a record existed on a day', () => {
  it('where its first day is unknown', () => {
    expect(existedOn(status(), '2023-04-01')).toBe(true);
  });

  it('where the day is not before its first day, month or year', () => {
    expect(existedOn(status('2023-04-02'), '2023-04-01')).toBe(false);
    expect(existedOn(status('2023-05'), '2023-04-01')).toBe(false);
    expect(existedOn(status('2024'), '2023-04-01')).toBe(false);
    expect(existedOn(status('2023-04'), '2023-04-01')).toBe(true);
  });

  it('where the day is not after its last day, month or year', () => {
    expect(existedOn(status(undefined, '2023-04-01'), '2023-04-01')).toBe(true);
    expect(existedOn(status(undefined, '2023-03-31'), '2023-04-01')).toBe(false);
    expect(existedOn(status(undefined, '2023-04'), '2023-04-01')).toBe(true);
    expect(existedOn(status(undefined, '2023'), '2023-04-01')).toBe(true);
  });
});

describe('the lifecycle on 27 November 2026 of a record that is', () => {
  const cases: [string, Value, string | undefined, string | undefined, object][] = [
    ['open without dates', 'open', undefined, undefined, { state: 'open' }],
    ['open since this day', 'open', '2026-11-27', undefined, { state: 'open' }],
    ['open since this month', 'open', '2026-11', undefined, { state: 'open' }],
    ['open from tomorrow', 'open', '2026-11-28', undefined, { state: 'notBegun', begins: '2026-11-28' }],
    ['open from next month', 'open', '2026-12', undefined, { state: 'notBegun', begins: '2026-12' }],
    ['open from next year', 'open', '2027', undefined, { state: 'notBegun', begins: '2027' }],
    ['in preparation', 'preparing', undefined, undefined, { state: 'preparing' }],
    ['not confirmed by any source', 'unconfirmed', undefined, undefined, { state: 'unconfirmed' }],
    ['in preparation after its planned day', 'preparing', '2026-04', undefined, { state: 'preparing' }],
    [
      'in preparation until next month',
      'preparing',
      '2026-12',
      undefined,
      { state: 'preparing', begins: '2026-12' },
    ],
    ['closed yesterday', 'closed', undefined, '2026-11-26', { state: 'ended' }],
    ['closed last month', 'closed', undefined, '2026-10', { state: 'ended' }],
    ['closed last year', 'closed', '2023-11-01', '2025', { state: 'ended' }],
    [
      'closed at the end of this day',
      'closed',
      undefined,
      '2026-11-27',
      { state: 'open', ends: '2026-11-27' },
    ],
    ['closed at the end of this month', 'closed', undefined, '2026-11', { state: 'open', ends: '2026-11' }],
    ['closed at the end of this year', 'closed', undefined, '2026', { state: 'open', ends: '2026' }],
    ['moved on an unknown day', 'moved', undefined, undefined, { state: 'ended' }],
    ['moved yesterday', 'moved', undefined, '2026-11-26', { state: 'ended' }],
    [
      'moved at the end of this month',
      'moved',
      undefined,
      '2026-11-30',
      { state: 'open', ends: '2026-11-30' },
    ],
    [
      'open only in the next month',
      'closed',
      '2026-12-01',
      '2026-12-31',
      { state: 'notBegun', begins: '2026-12-01', ends: '2026-12-31' },
    ],
  ];
  it.each(cases)('%s', (_, value, from, until, expected) => {
    expect(lifecycleOn({ value, from, until }, '2026-11-27')).toEqual(expected);
  });
});

describe('the lifecycle of a record', () => {
  it('ends with the last day of its month, also in a leap year', () => {
    const closed = { value: 'closed', from: undefined, until: '2028-02' } as const;
    expect(lifecycleOn(closed, '2028-02-29').state).toBe('open');
    expect(lifecycleOn(closed, '2028-03-01').state).toBe('ended');
  });

  it('gives the browser the first and the last day of a month or year', () => {
    expect(lifespanOf({ state: 'notBegun', begins: '2026-12', ends: '2027' })).toEqual({
      begins: '2026-12-01',
      ends: '2027-12-31',
    });
  });
});
