import type { Districts } from '../schema/districts.ts';
import type { Audience, DistrictQuestion, FlowNode, Outcome, Question } from '../schema/flow.ts';
import type { Place } from '../schema/place.ts';

/** The guided flow of a city: node id → what the node says. */
export type Flow = ReadonlyMap<string, FlowNode>;

/** One thing that may be answered to a question; `code` is its letter in the address, `z` that of 「わからない」. */
export type Choice = {
  code: string;
  text: string;
  hint?: string;
  next: string;
  audience?: Audience;
  district?: string;
};

export type Answer = { node: string; choice: Choice };

/** The answers given so far and the node they lead to; `code`, their letters, is the address of that page. */
export type Way = { code: string; answers: readonly Answer[]; node: string };

export const startNode = 'start';
export const unsureCode = 'z';

const beginning: Way = { code: '', answers: [], node: startNode };

/** Nobody is asked more than this many questions. */
export const mostQuestions = 5;

/** What may be answered to a node, 「わからない」 last; nothing for an outcome. */
export function choicesOf(node: FlowNode, districts: Districts): Choice[] {
  if (node.type === 'outcome') return [];
  const unsure = { code: unsureCode, ...node.unsure };
  if (node.type === 'question') return [...node.options, unsure];
  const named = districts.areas.flatMap((area) => area.districts);
  return [
    ...named.map(({ id, name, code }) => ({ code, text: name, next: node.next, district: id })),
    unsure,
  ];
}

/**
 * Every way through the flow, each question's own page among them, from the start on. A way that comes back to a
 * node, leads to none or has asked too much ends there; the proof reports it.
 */
export function* waysThrough(flow: Flow, districts: Districts, from: Way = beginning): Generator<Way> {
  yield from;
  const node = flow.get(from.node);
  const isCircle = from.answers.some((answer) => answer.node === from.node);
  if (!node || isCircle || from.answers.length > mostQuestions) return;
  for (const choice of choicesOf(node, districts)) {
    yield* waysThrough(flow, districts, {
      code: from.code + choice.code,
      answers: [...from.answers, { node: from.node, choice }],
      node: choice.next,
    });
  }
}

/** Who is in trouble, as answered on the way. */
export const audienceOf = ({ answers }: Way): Audience | undefined =>
  answers.map(({ choice }) => choice.audience).findLast((audience) => audience !== undefined);

/** Whether somebody asks for another than himself. */
export const asksForOther = (audience: Audience | undefined): boolean =>
  audience !== undefined && audience !== 'self';

/** A question as it is put to those who ask for themselves or for another: whose home is meant must be clear. */
export const questionText = ({ text, other }: Question | DistrictQuestion, audience: Audience | undefined) =>
  asksForOther(audience) ? (other ?? text) : text;

/** The district answered on the way. */
export const districtOf = ({ answers }: Way): string | undefined =>
  answers.map(({ choice }) => choice.district).findLast((district) => district !== undefined);

/** Whether nobody else should see that somebody stands here: a sensitive node, or anything after one. */
export function isSensitive({ answers, node }: Way, flow: Flow): boolean {
  return [...answers.map((answer) => answer.node), node].some((id) => {
    const step = flow.get(id);
    return step !== undefined && 'sensitive' in step && step.sensitive === true;
  });
}

export type NamedPlace = { id: string; record: Place };

/**
 * The record behind each window of an outcome, first the one to turn to first. A window of a kind is the record of
 * that kind which serves the district; where there is none, `place` is undefined.
 */
export function windowsOf(
  outcome: Outcome,
  district: string | undefined,
  places: readonly NamedPlace[],
): { place: NamedPlace | undefined; note?: string }[] {
  const serves = ({ record }: NamedPlace) =>
    district !== undefined && record.districts?.value.includes(district);
  return outcome.windows.map(({ place: id, kind, note }) => ({
    note,
    place: places.find((place) =>
      kind === undefined
        ? place.id === id
        : place.record.kind === kind && place.record.status.value !== 'closed' && serves(place),
    ),
  }));
}
