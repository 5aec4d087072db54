import { expect, it } from 'vitest';
import { existedOn } from '../../../src/domain/lifetime.ts';

const status = (from?: string, until?: string) => ({ value: 'open' as const, from, until, source: ['plan'] });

it('counts a record whose beginning nobody knows', () => {
  expect(existedOn(status(), '2023-04-01')).toBe(true);
});

it('does not count a record before it began, be the date a day, a month or a year', () => {
  expect(existedOn(status('2023-04-02'), '2023-04-01')).toBe(false);
  expect(existedOn(status('2023-05'), '2023-04-01')).toBe(false);
  expect(existedOn(status('2024'), '2023-04-01')).toBe(false);
});

it('counts a closed record for its time, to its last day, month or year', () => {
  expect(existedOn(status(undefined, '2023-04-01'), '2023-04-01')).toBe(true);
  expect(existedOn(status(undefined, '2023-03-31'), '2023-04-01')).toBe(false);
  expect(existedOn(status(undefined, '2023-04'), '2023-04-01')).toBe(true);
  expect(existedOn(status(undefined, '2023'), '2023-04-01')).toBe(true);
});
