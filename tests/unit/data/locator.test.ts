import { describe, expect, it } from 'vitest';
import { stationLabels } from '../../../src/data/locator.ts';

describe('the name of a station on a small map', () => {
  const sides = (...stations: { name: string; x: number; y: number }[]) =>
    stationLabels(stations, { west: 0, east: 100 }, 10).map(({ side }) => side);

  it('is to the right of its point, and to the left at the right edge', () => {
    expect(sides({ name: '中央', x: 50, y: 50 }, { name: '東', x: 95, y: 80 })).toEqual(['right', 'left']);
  });

  it('is on the other side of a name beside it', () => {
    expect(sides({ name: '中央', x: 50, y: 50 }, { name: '西', x: 48, y: 52 })).toEqual(['right', 'left']);
  });

  it('is left out if there is no room on either side', () => {
    expect(
      sides({ name: '中央', x: 50, y: 50 }, { name: '西', x: 48, y: 52 }, { name: '北', x: 50, y: 45 }),
    ).toEqual(['right', 'left', undefined]);
  });
});
