import { expect, it } from 'vitest';
import { markersOf } from '../../../src/domain/map-markers.ts';

const at = (precision: 'exact' | 'chome' | 'town') => ({ lat: 35, lon: 139, precision, source: ['plan'] });

it('a record has a marker at its own position and at each of its venues, with their days', () => {
  const venues = [
    { value: '東館', days: ['wed' as const], position: at('chome'), source: ['plan'] },
    { value: '西館', source: ['plan'] },
  ];
  expect(markersOf({ position: at('exact'), venues })).toEqual([
    { lat: 35, lon: 139, precision: 'exact' },
    { lat: 35, lon: 139, precision: 'chome', venue: '東館', days: ['wed'] },
  ]);
});

it('a position known only to its town has no marker', () => {
  expect(markersOf({ position: at('town'), venues: [] })).toEqual([]);
});
