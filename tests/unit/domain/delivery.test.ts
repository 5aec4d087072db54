import { expect, it } from 'vitest';
import { countOnDeclaredDay } from '../../../src/domain/delivery.ts';
import type { Place } from '../../../src/schema/place.ts';
import type { Program } from '../../../src/schema/program.ts';

const program = (count: number | null) =>
  ({
    kinds: ['hiroba'],
    places: [],
    declared: { count, unit: 'か所', asOf: '2024-04-01' },
  }) as unknown as Program;
const place = (status: Partial<Place['status']>) => ({
  id: 'a',
  record: { kind: 'hiroba', status: { value: 'open', source: ['plan'], ...status } } as unknown as Place,
});
const old = place({});
const confirmedLater = place({ asOf: '2026-11-24' });

it.each([
  ['one that began later is left out', 1, [old, place({ from: '2025-01' })], 1],
  [
    'one without a first day, confirmed later, is left out if the number needs none',
    1,
    [old, confirmedLater],
    1,
  ],
  ['one without a first day, confirmed later, counts if the number needs it', 2, [old, confirmedLater], 2],
  ['a missing record shows', 3, [old, confirmedLater], 2],
  ['a record too many shows', 1, [old, place({ from: '2020' })], 2],
  ['without a declared number all count', null, [old, confirmedLater], 2],
])('of the records of a programme, %s', (_, declared, places, count) => {
  expect(countOnDeclaredDay(program(declared), places)).toBe(count);
});
