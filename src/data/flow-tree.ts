import { optionsOf, startNode, type Flow } from '../domain/flow.ts';

/** The flow as people read it: what is answered, and the step to which it leads. */
export type FlowBranch = {
  /** The answers that lead here; several where they lead to the same step, none for the start. */
  answers: string[];
  node: string;
  branches: FlowBranch[];
};

/** The whole flow as a tree from the start; answers that lead to the same step are one branch. */
export function flowTree(flow: Flow, node = startNode, answers: string[] = []): FlowBranch {
  const step = flow.get(node);
  if (!step || step.type === 'outcome') return { answers, node, branches: [] };
  const byNext = Map.groupBy(optionsOf(step), ({ next }) => next);
  return {
    answers,
    node,
    branches: [...byNext].map(([next, same]) =>
      flowTree(
        flow,
        next,
        same.map(({ text }) => text),
      ),
    ),
  };
}

/** A box of the drawn flow, in units of one column and one row. */
export type FlowBox = { branch: FlowBranch; column: number; row: number; parent: number | undefined };

/** Places the boxes of a tree: a column for each question, an end on a row of its own, a question beside its first answer. */
export function layOutTree(root: FlowBranch): { boxes: FlowBox[]; columns: number; rows: number } {
  const boxes: FlowBox[] = [];
  let rows = 0;
  const place = (branch: FlowBranch, column: number, parent: number | undefined): number => {
    const index = boxes.push({ branch, column, row: 0, parent }) - 1;
    const below = branch.branches.map((next) => place(next, column + 1, index));
    const row = below[0] ?? rows++;
    boxes[index] = { branch, column, row, parent };
    return row;
  };
  place(root, 0, undefined);
  return { boxes, columns: 1 + Math.max(...boxes.map(({ column }) => column)), rows };
}
