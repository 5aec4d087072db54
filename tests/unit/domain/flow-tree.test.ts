import { expect, it } from 'vitest';
import { flowWorld } from '../../../scripts/content/flow.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { drawTree, flowTree } from '../../../src/domain/flow-tree.ts';

const { flow } = flowWorld(loadContent('tests/fixtures/city'), '2026-11-24')!;

it('answers that lead to the same step are one branch, and so are the districts', () => {
  const root = flowTree(flow);
  expect(root.branches.map(({ answers, node }) => [answers.length, node])).toEqual([[3, 'trouble']]);
  const [district] = root.branches[0]!.branches;
  expect(district?.branches.map(({ node }) => node)).toEqual(['o-madoguchi', 'o-nandemo']);
});

it('in the picture no two ends share a row, and a question stands beside its first answer', () => {
  const { boxes, rows, columns } = drawTree(flowTree(flow));
  const ends = boxes.filter(({ branch }) => branch.branches.length === 0).map(({ row }) => row);
  expect(new Set(ends).size).toBe(rows);
  expect(columns).toBe(4);
  expect(boxes.slice(0, 4).map(({ row }) => row)).toEqual([0, 0, 0, 0]);
});
