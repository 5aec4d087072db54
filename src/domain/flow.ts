import type { Districts } from '../schema/districts.ts';
import type { FlowNode, Outcome, Question } from '../schema/flow.ts';
import type { Place } from '../schema/place.ts';
import { lifecycleOn } from './lifetime.ts';

/** The guided flow of a city: node id → the content of the node. */
export type Flow = ReadonlyMap<string, FlowNode>;

/** One answer to a question; `code` is its letter in the address, `z` that of 「わからない」. */
export type AnswerOption = { code: string; text: string; hint?: string; next: string; isAbove?: boolean };

export type GivenAnswer = { node: string; option: AnswerOption };

/** The answers given so far and the node they lead to; `code`, their letters, is the address of that page. */
export type FlowPath = { code: string; answers: readonly GivenAnswer[]; node: string };

export const startNode = 'start';
export const unsureCode = 'z';

const emptyPath: FlowPath = { code: '', answers: [], node: startNode };

/** The longest path: answers given after the first page of the flow has opened. */
export const maxQuestions = 3;

/** A step as far as walking the flow needs it. */
type WalkableNode = Pick<Question, 'type' | 'above' | 'options' | 'unsure'> | { type: 'outcome' };

/** The answers to a node, those that stand above the trouble first and 「わからない」 last; empty for an outcome. */
export function optionsOf(node: WalkableNode): AnswerOption[] {
  if (node.type === 'outcome') return [];
  return [
    ...node.above.map((option) => ({ ...option, isAbove: true })),
    ...node.options,
    { code: unsureCode, ...node.unsure },
  ];
}

/**
 * Every path through the flow from the start on, those that end at a question included. A path that returns to a node,
 * leads to a missing node or exceeds `maxQuestions` ends there; the proof reports it.
 */
export function* enumeratePaths(flow: Flow, from: FlowPath = emptyPath): Generator<FlowPath> {
  yield from;
  const node = flow.get(from.node);
  const isCircle = from.answers.some((answer) => answer.node === from.node);
  if (!node || isCircle || from.answers.length > maxQuestions) return;
  for (const option of optionsOf(node)) {
    yield* enumeratePaths(flow, {
      code: from.code + option.code,
      answers: [...from.answers, { node: from.node, option }],
      node: option.next,
    });
  }
}

/** The path that the letters of an address give, as far as each letter is an answer to the node reached. */
export function pathOfCode(letters: string, flow: ReadonlyMap<string, WalkableNode>): FlowPath {
  let flowPath = emptyPath;
  for (const letter of letters) {
    const node = flow.get(flowPath.node);
    const option = node && optionsOf(node).find(({ code }) => code === letter);
    if (!option || !flow.has(option.next)) break;
    flowPath = {
      code: flowPath.code + letter,
      answers: [...flowPath.answers, { node: flowPath.node, option }],
      node: option.next,
    };
  }
  return flowPath;
}

/** The length of the flow: pages, paths that end at an outcome, and answers on such a path (mean and most). */
export function flowLength(flow: Flow): { pages: number; ends: number; mean: number; most: number } {
  const paths = [...enumeratePaths(flow)];
  const answers = paths
    .filter(({ node }) => flow.get(node)?.type === 'outcome')
    .map((flowPath) => flowPath.answers.length);
  return {
    pages: paths.length,
    ends: answers.length,
    mean: answers.reduce((sum, count) => sum + count, 0) / Math.max(1, answers.length),
    most: Math.max(0, ...answers),
  };
}

/** Whether a page must leave no trace: a sensitive node, or any node after one. */
export function isSensitive({ answers, node }: FlowPath, flow: Flow): boolean {
  return [...answers.map((answer) => answer.node), node].some((id) => {
    const step = flow.get(id);
    return step !== undefined && 'sensitive' in step && step.sensitive === true;
  });
}

/**
 * The sentences to say on the telephone about another, one for each kind of other; a single one without a label where the
 * sentence names none of them.
 * @param others the label of each, and how a sentence names them
 */
export function thirdPartySentences(
  { other }: Outcome['say'],
  others: readonly { who: string; said: string }[],
): { who?: string; text: string }[] {
  if (!other.includes('{who}')) return [{ text: other }];
  return others.map(({ who, said }) => ({ who, text: other.replaceAll('{who}', said) }));
}

export type NamedPlace = { id: string; record: Place };

/** The ids of all districts of a city, in the order of the file. */
export const districtIds = ({ areas }: Pick<Districts, 'areas'>): string[] =>
  areas.flatMap(({ districts }) => districts.map(({ id }) => id));

/** Whether an outcome has windows that depend on the district. */
export const dependsOnDistrict = ({ windows }: Pick<Outcome, 'windows'>): boolean =>
  windows.some(({ kind }) => kind !== undefined);

/** A window of an outcome: the record, when it exists; its index in the file and its note. */
export type OutcomeDesk = { index: number; place: NamedPlace | undefined; note?: string };

/** The windows of an outcome that need no district, first the one to turn to first. */
export function desksOf(outcome: Outcome, places: readonly NamedPlace[]): OutcomeDesk[] {
  return outcome.windows.flatMap(({ place: id, note }, index) =>
    id === undefined ? [] : [{ index, note, place: places.find((place) => place.id === id) }],
  );
}

/** The windows of an outcome in one district: for each kind the record that serves it on a day, open or to come. */
export function desksInDistrict(
  outcome: Pick<Outcome, 'windows'>,
  district: string,
  places: readonly NamedPlace[],
  day: string,
): OutcomeDesk[] {
  return outcome.windows.flatMap(({ kind, note }, index) =>
    kind === undefined ? [] : [{ index, note, place: servingRecord(kind, district, places, day) }],
  );
}

const servesAs = (kind: string, district: string, { record }: NamedPlace): boolean =>
  record.kind === kind && record.districts?.value.includes(district) === true;

/** Of several records of a kind that serve a district and have not ended, an open one comes before one to come. */
function servingRecord(
  kind: string,
  district: string,
  places: readonly NamedPlace[],
  day: string,
): NamedPlace | undefined {
  const serving = places
    .filter((place) => servesAs(kind, district, place))
    .map((place) => ({ place, state: lifecycleOn(place.record.status, day).state }))
    .filter(({ state }) => state !== 'ended');
  return (serving.find(({ state }) => state === 'open') ?? serving[0])?.place;
}
