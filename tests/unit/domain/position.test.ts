import { describe, expect, it } from 'vitest';
import { positionProblem } from '../../../src/domain/position.ts';

const points = [{ lat: 35.1, lon: 139.1 }];

describe('a position of the device', () => {
  it('is accepted where it is near the city and precise', () => {
    expect(positionProblem({ lat: 35.2, lon: 139.1, accuracy: 30 }, points)).toBeUndefined();
    expect(positionProblem({ lat: 35.2, lon: 139.1, accuracy: 1000 }, points)).toBeUndefined();
  });

  it('is rough where its accuracy is over a kilometre or not a number', () => {
    expect(positionProblem({ lat: 35.2, lon: 139.1, accuracy: 5000 }, points)).toEqual({
      problem: 'rough',
      kilometres: 5,
    });
    expect(positionProblem({ lat: 35.2, lon: 139.1, accuracy: NaN }, points)?.problem).toBe('rough');
  });

  it('is far where no point of the city is within 50 km', () => {
    expect(positionProblem({ lat: 0, lon: 0, accuracy: 10 }, points)?.problem).toBe('far');
    expect(positionProblem({ lat: 36.1, lon: 139.1, accuracy: 10 }, points)?.kilometres).toBeCloseTo(111, 0);
  });

  it('is accepted where no points of the city are available', () => {
    expect(positionProblem({ lat: 0, lon: 0, accuracy: 10 }, [])).toBeUndefined();
  });
});
