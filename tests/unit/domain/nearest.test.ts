import { describe, expect, it } from 'vitest';
import { sortByDistance } from '../../../src/domain/nearest.ts';

const origin = { lat: 35.1, lon: 139.1 };
/** A point to the north of the origin; 0.01 degrees are 1.1 km. */
const north = (degrees: number) => ({ lat: 35.1 + degrees, lon: 139.1 });
const row = (id: string, marks: object[], hints: object[] = []) =>
  ({ id, marks, hints }) as unknown as Parameters<typeof sortByDistance>[0][number] & { id: string };
const marked = (id: string, degrees: number, precision = 'exact') =>
  row(id, [{ ...north(degrees), precision }]);

describe('records sorted by distance', () => {
  it('begin with the nearest, whose distance is approximate for a 丁目 or a town', () => {
    const rows = [marked('far', 0.03, 'town'), marked('near', 0.002), marked('middle', 0.01, 'chome')];
    const { placed } = sortByDistance(rows, origin);
    expect(placed.map(({ row: { id }, distance }) => [id, distance])).toEqual([
      ['near', '200m'],
      ['middle', 'およそ1.1km'],
      ['far', 'およそ3km'],
    ]);
  });

  it('count with the nearest of their marks, and once', () => {
    const venues = [
      { ...north(0.02), precision: 'exact', venue: '東館' },
      { ...north(0.01), precision: 'exact', venue: '西館' },
    ];
    const { placed } = sortByDistance([row('two', venues)], origin);
    expect(placed.map(({ mark }) => mark.venue)).toEqual(['西館']);
  });

  it('are apart from those without a mark, of which the ones that name a place nearby come first', () => {
    const rows = [
      row('unknown', []),
      row('elsewhere', [], [north(0.05)]),
      row('here', [], [north(0.05), north(0.01)]),
      marked('placed', 0.1),
    ];
    const { placed, unplaced } = sortByDistance(rows, origin);
    expect(placed.map(({ row: { id } }) => id)).toEqual(['placed']);
    expect(unplaced.map(({ row: { id }, isNear }) => [id, isNear])).toEqual([
      ['here', true],
      ['unknown', false],
      ['elsewhere', false],
    ]);
  });
});
