import { optionsOf, startNode, type Flow } from '../domain/flow.ts';

/** A node of the flow with the branches after it. */
export type FlowBranch = {
  /** The answers of the previous question that lead here; empty for the start. */
  answers: string[];
  node: string;
  branches: FlowBranch[];
};

/** The flow as a tree from a node on; answers that lead to the same node share one branch. */
export function flowTree(flow: Flow, node = startNode, answers: string[] = []): FlowBranch {
  const step = flow.get(node);
  if (!step || step.type === 'outcome') return { answers, node, branches: [] };
  const byNext = Map.groupBy(optionsOf(step), ({ next }) => next);
  return {
    answers,
    node,
    branches: [...byNext].map(([next, sharing]) =>
      flowTree(
        flow,
        next,
        sharing.map(({ text }) => text),
      ),
    ),
  };
}

/** A box of the flow diagram, in columns and rows from 0; `parent` is the index of its parent's box. */
export type FlowBox = { branch: FlowBranch; column: number; row: number; parent: number | undefined };

/**
 * The boxes of a tree: one column per level, one row per leaf; any other box is on the row of its first branch. A
 * parent comes before its branches.
 */
export function layOutTree(root: FlowBranch): { boxes: FlowBox[]; columns: number; rows: number } {
  const boxes: FlowBox[] = [];
  let rows = 0;
  const place = (branch: FlowBranch, column: number, parent: number | undefined): number => {
    const index = boxes.push({ branch, column, row: 0, parent }) - 1;
    const childRows = branch.branches.map((next) => place(next, column + 1, index));
    const row = childRows[0] ?? rows++;
    boxes[index] = { branch, column, row, parent };
    return row;
  };
  place(root, 0, undefined);
  return { boxes, columns: 1 + Math.max(...boxes.map(({ column }) => column)), rows };
}
