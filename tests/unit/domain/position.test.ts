import { describe, expect, it } from 'vitest';
import { positionProblem } from '../../../src/domain/position.ts';

const points = [{ lat: 35.1, lon: 139.1 }];

describe('a position of the device', () => {
  it('is taken where it is near the city and precise', () => {
    expect(positionProblem({ lat: 35.2, lon: 139.1, accuracy: 30 }, points)).toBeUndefined();
    expect(positionProblem({ lat: 35.2, lon: 139.1, accuracy: 1000 }, points)).toBeUndefined();
  });

  it('is rough where it may be wrong by more than a kilometre, or does not tell by how much', () => {
    expect(positionProblem({ lat: 35.2, lon: 139.1, accuracy: 5000 }, points)).toEqual({
      problem: 'rough',
      kilometres: 5,
    });
    expect(positionProblem({ lat: 35.2, lon: 139.1, accuracy: NaN }, points)?.problem).toBe('rough');
  });

  it('is far where no point of the city is within fifty kilometres', () => {
    expect(positionProblem({ lat: 0, lon: 0, accuracy: 10 }, points)?.problem).toBe('far');
    expect(positionProblem({ lat: 36.1, lon: 139.1, accuracy: 10 }, points)?.kilometres).toBeCloseTo(111, 0);
  });

  it('is not known to be far where the points of the city could not be had', () => {
    expect(positionProblem({ lat: 0, lon: 0, accuracy: 10 }, [])).toBeUndefined();
  });
});
