import { expect, it } from 'vitest';
import { centreOf, direction, distance, nearest, formatDistance } from '../../../src/domain/distance.ts';

it('a tenth of a degree to the north is 11.1 km', () => {
  expect(distance({ lat: 35.7, lon: 139.9 }, { lat: 35.8, lon: 139.9 })).toBeCloseTo(11.12, 1);
});

it('a tenth of a degree to the east is shorter, by the cosine of the latitude', () => {
  const east = distance({ lat: 35.8, lon: 139.8 }, { lat: 35.8, lon: 139.9 });
  expect(east).toBeCloseTo(11.12 * Math.cos((35.8 * Math.PI) / 180), 1);
});

it('the distance of a point from itself is 0', () => {
  expect(distance({ lat: 35.8, lon: 139.9 }, { lat: 35.8, lon: 139.9 })).toBe(0);
});

it('a direction is one of eight, clockwise from north', () => {
  const from = { lat: 35.8, lon: 139.9 };
  const to = (lat: number, lon: number) => direction(from, { lat: 35.8 + lat, lon: 139.9 + lon });
  expect([to(1, 0), to(0.1, 0.12), to(0, 1), to(-1, 0), to(0, -1), to(0.1, -0.12)]).toEqual([
    0, 1, 2, 4, 6, 7,
  ]);
});

it('a distance is written in hundreds of metres, and from one kilometre in tenths of a kilometre', () => {
  expect([0.02, 0.64, 0.96, 1.24].map(formatDistance)).toEqual(['100m', '600m', '1.0km', '1.2km']);
});

it('the nearest of several points is found, and an empty list has none', () => {
  const points = [35.7, 35.81, 35.9].map((lat) => ({ lat, lon: 139.9 }));
  expect(nearest(points, { lat: 35.8, lon: 139.9 })?.lat).toBe(35.81);
  expect(nearest([], { lat: 35.8, lon: 139.9 })).toBeUndefined();
});

it('the centre of several points is their mean', () => {
  expect(
    centreOf([
      { lat: 35.7, lon: 139.9 },
      { lat: 35.8, lon: 139.8 },
    ]),
  ).toEqual({ lat: 35.75, lon: 139.85 });
});
