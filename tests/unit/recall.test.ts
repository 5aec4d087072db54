import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/search/fold.ts';
import { goldenQueries, ownQueries, recallOf, resultsOf, searchOf } from '../../scripts/bench/recall.ts';
import { cityDataOf } from '../../scripts/content/city-data.ts';
import { loadContent } from '../../scripts/content/load.ts';
import { today } from '../../src/data/clock.ts';
import { realContent } from '../support/sites.ts';

describe('the search of the real content', () => {
  const content = loadContent(realContent);
  const city = cityDataOf(content, today());
  const search = searchOf(content, city);

  // The queries were written for one city; that of the content may be another.
  const measured = [
    ['the golden queries', goldenQueries(city), 0.98],
    ['our own queries', ownQueries(city), 0.95],
  ] as const;

  it.each(measured.filter(([, queries]) => queries.length > 0))(
    'finds a wanted record among the first three for %s',
    (_, queries, least) => {
      const results = resultsOf([...queries], city, search);
      const missed = results.filter(({ rank }) => rank < 0).map(({ q }) => q);
      console.log(`recall ${recallOf(results).toFixed(3)}; missed: ${missed.join('、') || 'none'}`);
      expect(recallOf(results)).toBeGreaterThanOrEqual(least);
    },
  );

  it('is measured on queries that are no phrase of a need', () => {
    const phrases = new Set(content.folders.needs.flatMap(({ record }) => record.phrases.map(fold)));
    expect(ownQueries(city).filter(({ q }) => phrases.has(fold(q)))).toEqual([]);
  });
}, 60_000);
