import { readFileSync } from 'node:fs';
import { listedPlaces, searchNames } from '../../src/data/search.ts';
import { queryParts } from '../../src/domain/search/fold.ts';
import { search } from '../../src/domain/search/index.ts';
import { searchIndex, type SearchNames } from '../../src/domain/search/record.ts';
import { cityDataOf } from '../content/city-data.ts';
import { loadContent } from '../content/load.ts';

/** A query of a resident, and a regular expression for the name of a record that answers it. */
export type Query = { q: string; want: string };

/** The first records that the search finds; `rank` is the index of the wanted one among them, -1 if it is not. */
export type Answer = { q: string; first: string[]; rank: number };

/** The queries of tests/golden/search-queries.json, and how many of the first records count as found. */
export const { k, queries } = JSON.parse(readFileSync('tests/golden/search-queries.json', 'utf8')) as {
  k: number;
  queries: Query[];
};

/**
 * Answers the queries by the search of a content folder.
 * @param day of the build, `YYYY-MM-DD` in Japan
 * @returns the answers, the share of queries whose wanted record is among the first `k`, the data that a device loads for
 * the search, and the mean time of a query in milliseconds
 */
export function measureRecall(
  contentDir: string,
  day: string,
): { answers: Answer[]; recall: number; names: SearchNames; milliseconds: number } {
  const content = loadContent(contentDir);
  const city = cityDataOf(content, day);
  const names = searchNames(city, content.singles['words.json']?.record ?? [], {
    stations: content.singles['geo/stations.csv']?.record ?? [],
    towns: content.singles['geo/towns.csv']?.record ?? [],
  });
  const index = searchIndex(listedPlaces(city), names);
  const nameOf = new Map(city.places.map(({ id, name }) => [id, name]));

  const start = performance.now();
  const answers = queries.map(({ q, want }): Answer => {
    const first = search(index, queryParts(q))
      .hits.slice(0, k)
      .map(({ id }) => nameOf.get(id) ?? '');
    return { q, first, rank: first.findIndex((name) => new RegExp(want).test(name)) };
  });
  const milliseconds = (performance.now() - start) / queries.length;
  const found = answers.filter(({ rank }) => rank >= 0).length;
  return { answers, recall: found / queries.length, names, milliseconds };
}
