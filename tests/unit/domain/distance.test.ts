import { expect, it } from 'vitest';
import { distance } from '../../../src/domain/distance.ts';

it('a tenth of a degree to the north is 11.1 km, anywhere', () => {
  expect(distance({ lat: 35.7, lon: 139.9 }, { lat: 35.8, lon: 139.9 })).toBeCloseTo(11.12, 1);
});

it('a tenth of a degree to the east is shorter, by the cosine of the latitude', () => {
  const east = distance({ lat: 35.8, lon: 139.8 }, { lat: 35.8, lon: 139.9 });
  expect(east).toBeCloseTo(11.12 * Math.cos((35.8 * Math.PI) / 180), 1);
});

it('nowhere is far from itself', () => {
  expect(distance({ lat: 35.8, lon: 139.9 }, { lat: 35.8, lon: 139.9 })).toBe(0);
});
