import { expect, it } from 'vitest';
import { chargeOf } from '../../../src/domain/charge.ts';

it('a number with an unknown charge is free only if it is a toll-free number', () => {
  expect(chargeOf({ value: '0120-000-000', charge: 'unknown' })).toBe('free');
  expect(chargeOf({ value: '0800-000-0000', charge: 'unknown' })).toBe('free');
  expect(chargeOf({ value: '0570-000-000', charge: 'unknown' })).toBe('unknown');
  expect(chargeOf({ value: '080-0000-0000', charge: 'unknown' })).toBe('unknown');
});

it('the charge given by a source takes precedence over the kind of number', () => {
  expect(chargeOf({ value: '0120-000-000', charge: 'paid' })).toBe('paid');
});
