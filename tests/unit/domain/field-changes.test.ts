import { expect, it } from 'vitest';
import { fieldChanges } from '../../../src/domain/field-changes.ts';
import type { Place } from '../../../src/schema/place.ts';

const before = {
  name: '相談センター',
  phones: 'unknown',
  address: { value: '川辺1', source: ['plan'] },
  hours: { value: { weekly: [{ days: ['mon'], from: '09:00', to: '12:00' }] }, source: ['plan'] },
  aliases: [],
} as unknown as Place;

it('a field that is filled in, changed or lost is reported with both values', () => {
  const after = {
    ...before,
    phones: [{ value: '03-0000-0001', source: ['city'] }],
    address: { value: 'unknown' },
    hours: { value: { weekly: [{ days: ['mon'], from: '09:00', to: '17:00' }] }, source: ['plan'] },
  } as unknown as Place;
  expect(fieldChanges(before, after)).toEqual([
    { field: 'phones', from: null, to: '03-0000-0001' },
    { field: 'address', from: '川辺1', to: null },
    { field: 'hours', from: 'mon 09:00 12:00', to: 'mon 09:00 17:00' },
  ]);
});

it('another source of the same value is not a change', () => {
  const after = { ...before, address: { value: '川辺1', source: ['city'], asOf: '2026-11-01' } } as Place;
  expect(fieldChanges(before, after)).toEqual([]);
});
