import { expect, it } from 'vitest';
import { k, measureRecall } from '../../scripts/bench/recall.ts';
import { realContent } from '../support/sites.ts';
import { today } from '../../src/data/clock.ts';

/** The share of queries that residents may expect to be answered. */
const minRecall = 0.95;

it('the search finds the wanted record among the first for nearly all known queries', () => {
  const { answers, recall } = measureRecall(realContent, today());
  const missed = answers.filter(({ rank }) => rank < 0).map(({ q }) => q);
  console.log(`recall@${k} ${recall.toFixed(3)}; missed: ${missed.join('、') || 'none'}`);
  expect(recall).toBeGreaterThanOrEqual(minRecall);
});
