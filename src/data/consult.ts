import {
  audienceOf,
  choicesOf,
  districtOf,
  isSensitive,
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
    const step = need(flow.get(way.node), way);
    return {
      code: way.code,
      node: way.node,
      step,
      sensitive: isSensitive(way, flow),
      audience: audienceOf(way),
      district: districts.find(({ id }) => id === districtOf(way)),
      trail: way.answers.map(({ node, choice }, index) => {
        const asked = need(flow.get(node), way);
        return {
          node,
          question: asked.type === 'outcome' ? '' : asked.text,
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
