import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { queryParts } from '../../../../src/domain/search/fold.ts';
import { searchByName } from '../../../../src/domain/search/names.ts';
import { searchIndex } from '../../../../src/domain/search/record.ts';
import { largeSearchIndex } from '../../../support/large-search-index.ts';

describe('the search over 2,000 records', () => {
  const { listedPlaces, names } = largeSearchIndex();
  const index = searchIndex(listedPlaces, names);

  it('downloads at most 25 kB', () => {
    const weight = brotliCompressSync(JSON.stringify(names)).length / 1000;
    console.log(`index of 2,000 records: ${weight.toFixed(1)} kB`);
    expect(weight).toBeLessThanOrEqual(25);
  });

  it('finds every record first by its name, and among the first three by its reading', () => {
    const misranked = listedPlaces.filter(({ id, name, kana }) => {
      const first = searchByName(index, queryParts(name)).hits[0];
      const three = searchByName(index, queryParts(kana ?? '')).hits.slice(0, 3);
      return first?.id !== id || !three.some((hit) => hit.id === id);
    });
    expect(misranked.map(({ name }) => name)).toEqual([]);
  });
});
