import type { Districts } from '../schema/districts.ts';
import type { FlowNode, Outcome, Question } from '../schema/flow.ts';
import type { Place } from '../schema/place.ts';
import { lifecycleOn } from './lifetime.ts';

/** The guided flow of a city: the nodes by id. */
export type Flow = ReadonlyMap<string, FlowNode>;

/** An answer to a question. `code` is its letter in the address, `z` for 「わからない」; `next` is a node id. */
export type AnswerOption = { code: string; text: string; hint?: string; next: string; isAbove?: boolean };

/** A chosen answer and the id of the question that it answers. */
export type GivenAnswer = { node: string; option: AnswerOption };

/** The answers given so far and the node they lead to. `code` is their letters, which form the page's address. */
export type FlowPath = { code: string; answers: readonly GivenAnswer[]; node: string };

export const startNode = 'start';
export const unsureCode = 'z';

const emptyPath: FlowPath = { code: '', answers: [], node: startNode };

/** The maximum number of answers on a path. */
export const maxQuestions = 3;

/** The part of a node that is needed to follow paths. */
type WalkableNode = Pick<Question, 'type' | 'above' | 'options' | 'unsure'> | { type: 'outcome' };

/** The answers to a question, those of `above` first and 「わからない」 last; empty for an outcome. */
export function optionsOf(node: WalkableNode): AnswerOption[] {
  if (node.type === 'outcome') return [];
  return [
    ...node.above.map((option) => ({ ...option, isAbove: true })),
    ...node.options,
    { code: unsureCode, ...node.unsure },
  ];
}

/**
 * All paths from the start through the flow, including those that end at a question. A path that returns to a node,
 * leads to a missing node or exceeds `maxQuestions` is not continued; `proveFlow` reports it.
 */
export function* enumeratePaths(flow: Flow, from: FlowPath = emptyPath): Generator<FlowPath> {
  yield from;
  const node = flow.get(from.node);
  const isCycle = from.answers.some((answer) => answer.node === from.node);
  if (!node || isCycle || from.answers.length > maxQuestions) return;
  for (const option of optionsOf(node)) {
    yield* enumeratePaths(flow, {
      code: from.code + option.code,
      answers: [...from.answers, { node: from.node, option }],
      node: option.next,
    });
  }
}

/** The path of an address's letters, up to the first letter that is not an answer to the node reached. */
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

/**
 * Counts of the flow: `pages`, paths that end at an outcome (`ends`), and the answers on such paths (`mean`, `most`).
 */
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

/** Whether a page must leave no trace on the device: its node, or one before it on the path, is sensitive. */
export function isSensitive({ answers, node }: FlowPath, flow: Flow): boolean {
  return [...answers.map((answer) => answer.node), node].some((id) => {
    const step = flow.get(id);
    return step !== undefined && 'sensitive' in step && step.sensitive === true;
  });
}

/**
 * The sentences to say on the telephone when calling about another person, one for each entry of `others`; a single one
 * without a label if the sentence has no `{who}`.
 * @param others `who` is the label, `said` the word that replaces `{who}`
 */
export function thirdPartySentences(
  { other }: Outcome['say'],
  others: readonly { who: string; said: string }[],
): { who?: string; text: string }[] {
  if (!other.includes('{who}')) return [{ text: other }];
  return others.map(({ who, said }) => ({ who, text: other.replaceAll('{who}', said) }));
}

export type NamedPlace = { id: string; record: Place };

/** The ids of all districts of a city, in the order of districts.json. */
export const districtIds = ({ areas }: Pick<Districts, 'areas'>): string[] =>
  areas.flatMap(({ districts }) => districts.map(({ id }) => id));

/** Whether an outcome has desks that depend on the district. */
export const dependsOnDistrict = ({ windows }: Pick<Outcome, 'windows'>): boolean =>
  windows.some(({ kind }) => kind !== undefined);

/** A desk of an outcome: its record, undefined if it does not exist; its index in the outcome's `windows`; its note. */
export type OutcomeDesk = { index: number; place: NamedPlace | undefined; note?: string };

/** The desks of an outcome that do not depend on the district, in file order: the first is the one to contact first. */
export function desksOf(outcome: Outcome, places: readonly NamedPlace[]): OutcomeDesk[] {
  return outcome.windows.flatMap(({ place: id, note }, index) =>
    id === undefined ? [] : [{ index, note, place: places.find((place) => place.id === id) }],
  );
}

/** The desks of an outcome in a district: for each kind the record that serves it on a day (`YYYY-MM-DD`). */
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

/**
 * The record of a kind that serves a district and has not ended; an open one is preferred to one that has not begun.
 */
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
