import { expect, it } from 'vitest';
import { chargeOf } from '../../../src/domain/charge.ts';

it('a number of which no source says the charge is free only where the called one pays by law', () => {
  expect(chargeOf({ value: '0120-000-000', charge: 'unknown' })).toBe('free');
  expect(chargeOf({ value: '0800-000-0000', charge: 'unknown' })).toBe('free');
  expect(chargeOf({ value: '0570-000-000', charge: 'unknown' })).toBe('unknown');
  expect(chargeOf({ value: '080-0000-0000', charge: 'unknown' })).toBe('unknown');
});

it('what a source says of the charge comes before the kind of number', () => {
  expect(chargeOf({ value: '0120-000-000', charge: 'paid' })).toBe('paid');
});
