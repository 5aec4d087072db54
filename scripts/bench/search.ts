import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { today } from '../../src/data/clock.ts';
import { listedPlaces, searchNames } from '../../src/data/search.ts';
import { queryParts } from '../../src/domain/search/fold.ts';
import { search } from '../../src/domain/search/index.ts';
import { searchIndex } from '../../src/domain/search/record.ts';
import { cityDataOf } from '../content/city-data.ts';
import { loadContent } from '../content/load.ts';

/**
 * The first half of `npm run bench:search`, and a step of `npm test`: how often the queries of tests/golden/search-queries.json find what they should, what the index
 * weighs and how long a query takes. Ends with 1 below the recall that residents are owed.
 */
const owed = 0.95;
type Query = { q: string; want: string };
const { k, queries } = JSON.parse(readFileSync('tests/golden/search-queries.json', 'utf8')) as {
  k: number;
  queries: Query[];
};

const content = loadContent('content');
const city = cityDataOf(content, today());
const names = searchNames(city, content.singles['words.json']?.record ?? [], {
  stations: content.singles['geo/stations.csv']?.record ?? [],
  towns: content.singles['geo/towns.csv']?.record ?? [],
});
const index = searchIndex(listedPlaces(city), names);
const nameOf = new Map(city.places.map(({ id, name }) => [id, name]));

const start = performance.now();
const answers = queries.map(({ q, want }) => {
  const first = search(index, queryParts(q))
    .hits.slice(0, k)
    .map(({ id }) => nameOf.get(id) ?? '');
  const rank = first.findIndex((name) => new RegExp(want).test(name));
  return { q, first, rank };
});
const each = (performance.now() - start) / queries.length;

const missed = answers.filter(({ rank }) => rank < 0);
const share = (some: unknown[]) => some.length / queries.length;
const recall = 1 - share(missed);
for (const { q, first } of missed) console.log(`- ${q}: ${first.join(' / ') || '（なし）'}`);
console.log(`recall@1 ${share(answers.filter(({ rank }) => rank === 0)).toFixed(3)}`);
console.log(`recall@${k} ${recall.toFixed(3)} of ${queries.length} queries (owed: ${owed})`);
console.log(
  `index ${(brotliCompressSync(JSON.stringify(names)).length / 1000).toFixed(1)} kB, ${each.toFixed(2)} ms a query`,
);
process.exitCode = recall < owed ? 1 : 0;
