import { describe, expect, it } from 'vitest';
import { withCityCopy } from '../../support/city-copy.ts';
import { ownSpoilings, reviewedSpoilings } from '../../support/spoilings.ts';

describe('the first line of the check says what is wrong with', () => {
  it.each([...reviewedSpoilings, ...ownSpoilings])('%s', (_, spoil, firstLine) => {
    const problems = withCityCopy((city) => {
      spoil(city);
      return city.problems();
    });
    expect(problems[0] ?? 'no problem').toMatch(firstLine);
  });
});
