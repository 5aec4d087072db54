import { brotliCompressSync } from 'node:zlib';
import { today } from '../../src/data/clock.ts';
import { kilobytes } from './figures.ts';
import { k, measureRecall, queries } from './recall.ts';

/**
 * The first half of `npm run bench:search`: how often the search finds the wanted record, which queries miss it, the size of
 * the data that a device loads, and the time of a query.
 */
const { answers, recall, names, milliseconds } = measureRecall('content', today());
for (const { q, first } of answers.filter(({ rank }) => rank < 0)) {
  console.log(`- ${q}: ${first.join(' / ') || '（なし）'}`);
}
const firstShare = answers.filter(({ rank }) => rank === 0).length / queries.length;
console.log(`recall@1 ${firstShare.toFixed(3)}`);
console.log(`recall@${k} ${recall.toFixed(3)} of ${queries.length} queries`);
const bytes = brotliCompressSync(JSON.stringify(names)).length;
console.log(`index ${kilobytes(bytes)} kB, ${milliseconds.toFixed(2)} ms a query`);
