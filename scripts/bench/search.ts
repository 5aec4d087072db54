import { brotliCompressSync } from 'node:zlib';
import { today } from '../../src/data/clock.ts';
import { needsData, searchBudget } from '../../src/data/search-needs.ts';
import { restored } from '../../src/domain/search/compact.ts';
import { needsFinder } from '../../src/domain/search/needs.ts';
import { cityDataOf } from '../content/city-data.ts';
import { loadContent } from '../content/load.ts';
import { kilobytes } from './figures.ts';
import { freshFiles, goldenQueries, k, ownQueries, recallOf, resultsOf, searchOf } from './recall.ts';

/**
 * `npm run bench:search`: recall of the search by size of its phrases, the queries that it misses, what it
 * recognises of danger, and the time of a query. `-- FILE …` measures files of fresh queries too: JSON with `queries`
 * (`q`, `want`), `crisis` (`q`, `class`, `also`) and `harmless` texts. At the end the built site is searched in a browser.
 */
const content = loadContent('content');
const city = cityDataOf(content, today());
const kilobytesOf = (data: unknown) => kilobytes(brotliCompressSync(JSON.stringify(data)).length);
const fresh = freshFiles();
const files = [
  { name: 'golden', queries: goldenQueries(city) },
  { name: 'own', queries: ownQueries(city) },
  ...fresh,
];

const search = searchOf(content, city);
for (const phrases of [50_000, 70_000, searchBudget.phrases, 160_000]) {
  const sized = searchOf(content, city, { ...searchBudget, phrases }, search.crisis);
  const recalls = files.map(
    ({ name, queries }) => `${name} ${recallOf(resultsOf(queries, city, sized)).toFixed(3)}`,
  );
  console.log(`needs ${kilobytesOf(sized.needs)} kB: recall@${k} ${recalls.join(', ')}`);
}

const folds = 5;
/** Every third phrase of a fold is asked; all would take minutes. */
const sampling = 3;

/** How often the need of a phrase is among the first three, by the phrases of the other folds. */
function crossValidation(): number {
  const needs = content.folders.needs.filter(({ record }) => record.crisis === null);
  let [asked, found] = [0, 0];
  for (let fold = 0; fold < folds; fold += 1) {
    const isLeft = (_: string, at: number) => at % folds === fold;
    const others = needs.map(({ id, record }) => ({
      id,
      record: { ...record, phrases: record.phrases.filter((phrase, at) => !isLeft(phrase, at)) },
    }));
    const finder = needsFinder(needsData(others, [], Infinity));
    for (const { id, record } of needs) {
      for (const phrase of record.phrases.filter(isLeft).filter((_, at) => at % sampling === 0)) {
        asked += 1;
        const first = finder.near(phrase).slice(0, k);
        if (first.some(({ need }) => need.id === id)) found += 1;
      }
    }
  }
  return found / asked;
}
console.log(
  `cross-validation, ${folds} folds: the need among the first ${k} for ${crossValidation().toFixed(3)} of the phrases`,
);

console.log(`names ${kilobytesOf(search.names)} kB, danger ${kilobytesOf(search.crisis)} kB`);
const all = content.folders.needs.flatMap(({ record }) => (record.crisis === null ? record.phrases : []));
const kept = restored(search.needs.phrases)
  .slice(0, search.needs.needs.length)
  .flatMap((text) => text.split('\n'))
  .filter((text) => text !== '');
console.log(`phrases: ${kept.length} of ${all.length} fit`);
for (const { name, queries } of files) {
  const start = performance.now();
  const results = resultsOf(queries, city, search);
  const each = (performance.now() - start) / queries.length;
  const empty = results.filter(({ first }) => first.length === 0).length;
  console.log(
    `\n${name}: recall@${k} ${recallOf(results).toFixed(3)} of ${queries.length}, ${empty} empty, ${each.toFixed(1)} ms a query`,
  );
  for (const { q, first } of results.filter(({ rank }) => rank < 0))
    console.log(`- ${q}: ${first.join(' ')}`);
}
for (const { name, crisis, harmless } of fresh) {
  const signs = crisis.map(({ q, class: likeliest, also = [] }) => ({
    q,
    wanted: [likeliest, ...also],
    sign: search.detect(q),
  }));
  const count = (strength: string) => signs.filter(({ sign }) => sign?.strength === strength).length;
  const right = signs.filter(({ sign, wanted }) => sign !== undefined && wanted.includes(sign.class)).length;
  const wrong = harmless.map((q) => ({ q, sign: search.detect(q) })).filter(({ sign }) => sign !== undefined);
  const cards = wrong.filter(({ sign }) => sign?.strength === 'card');
  console.log(
    `\n${name}: danger: card ${count('card')}, line ${count('line')} of ${crisis.length}, right class ${right}`,
  );
  for (const { q, wanted, sign } of signs.filter(({ sign, wanted }) => !wanted.includes(sign?.class ?? ''))) {
    console.log(
      `- ${q}: ${sign ? `${sign.class} (${sign.strength})` : 'none'}, wanted ${wanted.join(' or ')}`,
    );
  }
  console.log(
    `harmless: card ${cards.length}, line ${wrong.length - cards.length} of ${harmless.length}: ${cards.map(({ q }) => q).join(' / ')}`,
  );
}

await import('./search-in-browser.ts');
