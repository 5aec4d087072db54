import {
  optionsOf,
  isSensitive,
  enumeratePaths,
  desksInDistrict,
  desksOf,
  type AnswerOption,
  type OutcomeDesk,
} from '../domain/flow.ts';
import { isKnown } from '../domain/knowledge.ts';
import type { FlowNode, Outcome } from '../schema/flow.ts';
import type { CityData, PlaceView } from './views.ts';
import { isHotline } from './phone-scripts.ts';

/** One page of the guided flow: a node reached by one path of answers. */
export type ConsultPage = {
  /** The letters of the answers, the last part of the page's address; empty for the first question. */
  code: string;
  node: string;
  step: FlowNode;
  /** Whether the page must leave no trace; see `isSensitive`. */
  sensitive: boolean;
  /** The answers given; `code` is that of the question's page, where another answer can be chosen. */
  trail: { question: string; answer: string; code: string }[];
  /** The answers to choose from; `to` is the code of the page they lead to. */
  options: (AnswerOption & { to: string })[];
};

/** A desk of an outcome with its record joined. */
export type DeskView = { place: PlaceView; note: string | undefined };

/**
 * Every page of the guided flow, the first question first.
 * @throws Error where an answer leads to a missing node; the content check reports that first, with the line
 */
export function consultPages({ flow }: Pick<CityData, 'flow'>): ConsultPage[] {
  const stepAt = (node: string, code: string): FlowNode => {
    const step = flow.get(node);
    if (!step) throw new Error(`an answer leads to a missing node: ${code} ${node}`);
    return step;
  };
  return [...enumeratePaths(flow)].map((flowPath): ConsultPage => {
    const step = stepAt(flowPath.node, flowPath.code);
    return {
      code: flowPath.code,
      node: flowPath.node,
      step,
      sensitive: isSensitive(flowPath, flow),
      trail: flowPath.answers.map(({ node, option }, index) => {
        const answered = stepAt(node, flowPath.code);
        return {
          question: answered.type === 'outcome' ? '' : answered.text,
          answer: option.text,
          code: flowPath.code.slice(0, index),
        };
      }),
      options: optionsOf(step).map((option) => ({ ...option, to: flowPath.code + option.code })),
    };
  });
}

/**
 * The type of an outcome's first desk, on which the texts of its page depend: a telephone line, a section of the city
 * (the kind of `lastResort`), a drop-in place, or any other office. An outcome that lists only kinds of drop-in places,
 * or that says `listsFirst`, is of the type `place`, though a section comes first.
 */
export type OutcomeType = 'line' | 'section' | 'place' | 'office';

export function outcomeType(outcome: Outcome, cityData: CityData): OutcomeType {
  const first = deskViews(outcome, cityData)[0]!.place;
  if (isHotline(first, cityData)) return 'line';
  if (first.kindView.dropIn || outcome.listsFirst || listsPlacesOnly(outcome, cityData)) return 'place';
  return first.kind === cityData.place(cityData.site.lastResort).kind ? 'section' : 'office';
}

const listsPlacesOnly = ({ browse, atNight }: Outcome, { kinds }: CityData): boolean =>
  atNight === null &&
  browse.length > 0 &&
  browse.every((id) => kinds.some((kind) => kind.id === id && kind.dropIn === true));

/** The desks of an outcome that do not depend on the district, the first one to contact first. */
export const deskViews = (outcome: Outcome, cityData: CityData): DeskView[] =>
  joinDesks(desksOf(outcome, cityData.raw.places), cityData);

/** The desks of an outcome that depend on the district, for one district (by its id). */
export const districtDeskViews = (outcome: Outcome, district: string, cityData: CityData): DeskView[] =>
  joinDesks(desksInDistrict(outcome, district, cityData.raw.places, cityData.today), cityData);

const joinDesks = (desks: readonly OutcomeDesk[], cityData: CityData): DeskView[] =>
  desks.flatMap(({ place, note }) => (place ? [{ place: cityData.place(place.id), note }] : []));

/** Whether a record can be contacted in writing: by fax, mail or chat. */
export const answersInWriting = ({ fax, mail, chat }: PlaceView): boolean =>
  [fax, mail, chat].some((channel) => isKnown(channel));

/** The record to call about a record: itself, or the one to ask instead. */
export const calledRecord = (place: PlaceView): PlaceView => place.fallbackCall()?.call ?? place;

/** Whether a desk after the first is listed with a number other than the one to call first. */
export function leadsToAnotherNumber([first, ...others]: readonly DeskView[]): boolean {
  const called = first && calledRecord(first.place).verifiedPhones[0]?.value;
  return others.map(({ place }) => numberInList(place)).some((number) => number && number !== called);
}

/** The number that a list of further desks shows for a record; undefined where the record to ask only listens. */
function numberInList({ verifiedPhones, unverifiedPhones, fallbackCall }: PlaceView): string | undefined {
  const referral = fallbackCall();
  return (
    verifiedPhones[0] ??
    unverifiedPhones[0] ??
    (referral?.isListeningOnly ? undefined : referral?.call.verifiedPhones[0])
  )?.value;
}
