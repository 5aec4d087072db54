import { expect, it } from 'vitest';
import { layOutTree, flowTree } from '../../../src/data/flow-tree.ts';
import type { FlowNode } from '../../../src/schema/flow.ts';

const outcome = {} as Extract<FlowNode, { type: 'outcome' }>;
const question = (...next: string[]): FlowNode => ({
  type: 'question',
  text: 'question',
  why: 'why',
  rescue: [],
  above: [],
  options: next.map((id, index) => ({ code: 'abc'[index]!, text: `answer ${index}`, next: id })),
  unsure: { text: 'unsure', next: next[0]! },
});
const flow = new Map<string, FlowNode>([
  ['start', question('more', 'end-1')],
  ['more', question('end-2', 'end-3')],
  ...['end-1', 'end-2', 'end-3'].map((id) => [id, { ...outcome, type: 'outcome' as const }] as const),
]);

it('answers that lead to the same step share a branch of the tree', () => {
  const root = flowTree(flow);
  expect(root.branches.map(({ answers, node }) => [answers, node])).toEqual([
    [['answer 0', 'unsure'], 'more'],
    [['answer 1'], 'end-1'],
  ]);
});

it('in the drawing no two outcomes share a row, and a question is next to its first answer', () => {
  const { boxes, rows, columns } = layOutTree(flowTree(flow));
  const ends = boxes.filter(({ branch }) => branch.branches.length === 0).map(({ row }) => row);
  expect(new Set(ends).size).toBe(rows);
  expect(columns).toBe(3);
  expect(boxes.slice(0, 3).map(({ row }) => row)).toEqual([0, 0, 0]);
});
