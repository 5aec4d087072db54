import { expect, it } from 'vitest';
import { formatMarkerDistance, markersOf } from '../../../src/domain/map-markers.ts';

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

it('a position known only to its town has a marker with that precision', () => {
  expect(markersOf({ position: at('town'), venues: [] })).toEqual([{ lat: 35, lon: 139, precision: 'town' }]);
});

it('a distance to the middle of a 丁目 or a town is approximate, and in whole kilometres for a town', () => {
  const formatted = (kilometres: number) =>
    (['exact', 'chome', 'town'] as const).map((precision) => formatMarkerDistance(kilometres, precision));
  expect(formatted(0.34)).toEqual(['300m', 'およそ300m', 'およそ1km']);
  expect(formatted(2.38)).toEqual(['2.4km', 'およそ2.4km', 'およそ2km']);
});
