import type { FlowNode } from '../schema/flow.ts';
import { outcomeProblems, type FlowProblem, type FlowProofInput } from './flow-proof-outcomes.ts';
import {
  optionsOf,
  flowLength,
  maxQuestions,
  startNode,
  enumeratePaths,
  type Flow,
  type FlowPath,
} from './flow.ts';

export type { FlowProblem, FlowProofInput } from './flow-proof-outcomes.ts';

/** Limits of the mean number of answers per path and of the pages of the flow; more would make every visit longer. */
const maxMeanAnswers = 2.5;
const maxFlowPages = 150;

/**
 * Finds every problem that would leave a resident without a desk, over all paths and districts. An empty list proves
 * that each path ends, after at most `maxQuestions` answers, at an open record that can be called without knowing the
 * district, and that each district has its own record for every kind that an outcome names.
 */
export function proveFlow(input: FlowProofInput): FlowProblem[] {
  const paths = [...enumeratePaths(input.flow)];
  const problems = [
    ...structureProblems(input, paths),
    ...paths.flatMap((flowPath) => pathProblems(flowPath, input)),
    ...[...input.flow].flatMap(([node, step]) =>
      step.type === 'outcome' ? outcomeProblems(node, step, paths, input) : [],
    ),
  ];
  return uniqueBy(problems, ({ node, path, message }) => `${node} ${path.join('.')} ${message}`);
}

function structureProblems({ flow }: FlowProofInput, paths: FlowPath[]): FlowProblem[] {
  if (flow.get(startNode)?.type !== 'question') {
    return [{ node: startNode, path: [], message: `最初の質問（${startNode}.json）がありません` }];
  }
  const reached = new Set(paths.map(({ node }) => node));
  const unreached = [...flow.keys()].filter((node) => !reached.has(node));
  return [
    ...unreached.map((node) => ({
      node,
      path: [],
      message: 'どの質問からも、ここへ来られません。消すか、選択肢の next に書いてください',
    })),
    ...[...flow].flatMap(([node, step]) => codeProblems(node, step)),
    ...lengthProblems(flow),
  ];
}

function codeProblems(node: string, step: FlowNode): FlowProblem[] {
  const codes = optionsOf(step).map(({ code }) => code);
  return codes
    .filter((code, index) => codes.indexOf(code) < index)
    .map((code) => ({
      node,
      path: ['options'],
      message: `code の「${code}」が2回あります。別の文字にしてください`,
    }));
}

function lengthProblems(flow: Flow): FlowProblem[] {
  const { mean, pages } = flowLength(flow);
  const problem = (message: string): FlowProblem => ({ node: startNode, path: [], message });
  return [
    ...(mean > maxMeanAnswers
      ? [
          problem(
            `答えまでの質問が、平均${maxMeanAnswers}問を超えます（${mean.toFixed(2)}問）。質問を減らしてください`,
          ),
        ]
      : []),
    ...(pages > maxFlowPages
      ? [problem(`質問と答えのページが${maxFlowPages}を超えます（${pages}）。質問や選択肢を減らしてください`)]
      : []),
  ];
}

function pathProblems(flowPath: FlowPath, { flow }: FlowProofInput): FlowProblem[] {
  const last = flowPath.answers.at(-1);
  const where = last?.node ?? startNode;
  const step = flow.get(flowPath.node);
  const path = last === undefined ? [] : fieldOf(last.option.code, flow.get(last.node));
  if (!step) {
    return [
      {
        node: where,
        path,
        message: `「${flowPath.node}」というファイルは content/flow にありません。行き止まりです`,
      },
    ];
  }
  if (flowPath.answers.some(({ node }) => node === flowPath.node)) {
    return [
      {
        node: where,
        path,
        message: `「${flowPath.node}」へ戻って、終わりません。先へ進む next にしてください`,
      },
    ];
  }
  return step.type === 'outcome' || flowPath.answers.length < maxQuestions
    ? []
    : [
        {
          node: flowPath.node,
          path: [],
          message: `質問が${maxQuestions}つを超えます。質問を減らしてください`,
        },
      ];
}

/** The path of the `next` field of the option with a code. */
function fieldOf(code: string, step: FlowNode | undefined): (string | number)[] {
  if (step?.type !== 'question') return [];
  for (const field of ['options', 'above'] as const) {
    const index = step[field].findIndex((option) => option.code === code);
    if (index >= 0) return [field, index, 'next'];
  }
  return ['unsure', 'next'];
}

function uniqueBy<Item>(items: Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
