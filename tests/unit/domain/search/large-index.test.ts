import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../../scripts/content/city-data.ts';
import { loadContent } from '../../../../scripts/content/load.ts';
import { searchNames } from '../../../../src/data/search.ts';
import { queryParts } from '../../../../src/domain/search/fold.ts';
import { search } from '../../../../src/domain/search/index.ts';
import { searchIndex } from '../../../../src/domain/search/record.ts';
import { largeSearchIndex } from '../../../support/large-search-index.ts';
import { realContent } from '../../../support/sites.ts';

describe('the search over 2,000 records', () => {
  const content = loadContent(realContent);
  const words = content.singles['words.json']!.record;
  const real = searchNames(cityDataOf(content, '2026-11-24'), words, { stations: [], towns: [] });
  const { listedPlaces, names } = largeSearchIndex(real.words);
  const index = searchIndex(listedPlaces, names);

  it('downloads at most 25 kB, including the words of daily life', () => {
    const { cards, harmless } = content.singles['crisis.json']!.record;
    const crisis = { cards: cards.map(({ phrases }) => ({ phrases })), harmless };
    const weight = brotliCompressSync(JSON.stringify({ ...names, crisis })).length / 1000;
    console.log(`index of 2,000 records: ${weight.toFixed(1)} kB`);
    expect(weight).toBeLessThanOrEqual(25);
  });

  it('finds every record first by its name, and among the first three by its reading', () => {
    const misranked = listedPlaces.filter(({ id, name, kana }) => {
      const first = search(index, queryParts(name)).hits[0];
      const three = search(index, queryParts(kana ?? '')).hits.slice(0, 3);
      return first?.id !== id || !three.some((hit) => hit.id === id);
    });
    expect(misranked.map(({ name }) => name)).toEqual([]);
  });
});
