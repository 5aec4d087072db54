import { expect, it } from 'vitest';
import { namesIn } from '../../../src/domain/names-in.ts';

it('names that occur in a text are found in their order', () => {
  expect(namesIn('坂上から川辺へ', ['川辺', '坂上', '山手'], '')).toEqual(['坂上', '川辺']);
});

it('a name inside a longer one is not found there, but elsewhere', () => {
  expect(namesIn('川辺西の広場', ['川辺', '川辺西'], '')).toEqual(['川辺西']);
  expect(namesIn('川辺西と川辺', ['川辺', '川辺西'], '')).toEqual(['川辺西', '川辺']);
});

it('a name is not found in the name of the city, but in a longer name that ends like it', () => {
  expect(namesIn('川辺市役所', ['川辺', '新川辺'], '川辺市')).toEqual([]);
  expect(namesIn('新川辺市民センター', ['川辺', '新川辺'], '川辺市')).toEqual(['新川辺']);
});

it('an empty name is never found', () => {
  expect(namesIn('川辺', [''], '')).toEqual([]);
});
