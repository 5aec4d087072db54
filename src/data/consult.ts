import {
  audienceOf,
  choicesOf,
  districtOf,
  isSensitive,
  questionText,
  waysThrough,
  windowsOf,
  type Choice,
  type Way,
} from '../domain/flow.ts';
import type { Audience, FlowNode, Outcome } from '../schema/flow.ts';
import type { Directory, DistrictView, PlaceView } from './assemble.ts';

/** One page of the guided flow: a node at the end of one way of answers. */
export type ConsultPage = {
  /** The letters of the answers, which are the page's address; empty for the first question. */
  code: string;
  node: string;
  /** A question in the words for those who ask. */
  step: FlowNode;
  sensitive: boolean;
  audience: Audience | undefined;
  district: DistrictView | undefined;
  /** What was answered, each with the address of the question, to which one goes back to answer anew. */
  trail: { node: string; question: string; answer: string; code: string; district: boolean }[];
  choices: (Choice & { to: string })[];
};

/** A window of an outcome, joined. */
export type WindowView = { place: PlaceView; note: string | undefined };

/** Every page of the guided flow, the first question first. */
export function consultPages({ flow, raw, districts }: Directory): ConsultPage[] {
  return [...waysThrough(flow, raw.districts)].map((way): ConsultPage => {
    const audience = audienceOf(way);
    const asked = (node: string): FlowNode => {
      const step = need(flow.get(node), way);
      return step.type === 'outcome' ? step : { ...step, text: questionText(step, audience) };
    };
    const step = asked(way.node);
    return {
      code: way.code,
      node: way.node,
      step,
      sensitive: isSensitive(way, flow),
      audience,
      district: districts.find(({ id }) => id === districtOf(way)),
      trail: way.answers.map(({ node, choice }, index) => {
        const before = asked(node);
        return {
          node,
          question: before.type === 'outcome' ? '' : before.text,
          answer: choice.text,
          code: way.code.slice(0, index),
          district: choice.district !== undefined,
        };
      }),
      choices: choicesOf(step, raw.districts).map((choice) => ({ ...choice, to: way.code + choice.code })),
    };
  });
}

/** The windows of an outcome for the district answered. */
export function windowViews(page: ConsultPage, outcome: Outcome, directory: Directory): WindowView[] {
  return windowsOf(outcome, page.district?.id, directory.raw.places).flatMap(({ place, note }) =>
    place ? [{ place: directory.place(place.id), note }] : [],
  );
}

/** Whether the windows after the first have a number other than the one that is called first. */
export function leadsToAnotherNumber([first, ...others]: readonly WindowView[]): boolean {
  const called = first && (first.place.firm[0] ?? first.place.refer()?.call.firm[0])?.value;
  return others.map(({ place }) => numberInList(place)).some((number) => number && number !== called);
}

/** The number with which a record stands in a list after a firm one; none where another only listens for it. */
function numberInList({ firm, weak, refer }: PlaceView): string | undefined {
  const referral = refer();
  return (firm[0] ?? weak[0] ?? (referral?.listens ? undefined : referral?.call.firm[0]))?.value;
}

/** A trouble in the words in which it is answered, without who has it and where. */
export type Occasion = { words: string[]; sensitive: boolean };

/** When the flow leads to each record (by its id), in the words of the answers; each occasion once. */
export function occasions(directory: Directory): Map<string, Occasion[]> {
  const found = new Map<string, Map<string, Occasion>>();
  for (const page of consultPages(directory)) {
    if (page.step.type !== 'outcome') continue;
    const words = page.trail
      .slice(1)
      .filter(({ district }) => !district)
      .map(({ answer }) => answer);
    for (const { place } of windowViews(page, page.step, directory)) {
      const ofPlace = found.get(place.id) ?? new Map<string, Occasion>();
      found.set(place.id, ofPlace.set(words.join(), { words, sensitive: page.sensitive }));
    }
  }
  return new Map([...found].map(([id, ofPlace]) => [id, [...ofPlace.values()]]));
}

function need<Value>(value: Value | undefined, way: Way): Value {
  if (value === undefined) throw new Error(`the flow leads to nothing: ${way.code} ${way.node}`);
  return value;
}
