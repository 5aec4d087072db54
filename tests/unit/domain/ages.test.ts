import { expect, it } from 'vitest';
import { overlap } from '../../../src/domain/ages.ts';

it('ages that share a year overlap, and a missing bound is unlimited', () => {
  expect(overlap({ from: 0, to: 2 }, { from: 2, to: 5 })).toBe(true);
  expect(overlap({ from: 0, to: 2 }, { from: 3, to: 5 })).toBe(false);
  expect(overlap({ from: 18 }, { from: 12, to: 17 })).toBe(false);
  expect(overlap({ to: 18 }, { from: 12, to: 17 })).toBe(true);
});
