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
import type { CityData, PlaceView } from './assemble.ts';
import { isHotline } from './phone-scripts.ts';

/** One page of the guided flow: a node at the end of one path of answers. */
export type ConsultPage = {
  /** The letters of the answers, which are the page's address; empty for the first question. */
  code: string;
  node: string;
  step: FlowNode;
  sensitive: boolean;
  /** The answers given, each with the address of its question, where another answer can be chosen. */
  trail: { question: string; answer: string; code: string }[];
  options: (AnswerOption & { to: string })[];
};

/** A window of an outcome, joined. */
export type DeskView = { place: PlaceView; note: string | undefined };

/**
 * Every page of the guided flow, the first question first.
 * @throws where an answer leads to a missing node; the check reports that first, with the line
 */
export function consultPages({ flow }: Pick<CityData, 'flow'>): ConsultPage[] {
  const stepAt = (node: string, code: string): FlowNode => {
    const step = flow.get(node);
    if (!step) throw new Error(`the flow leads to nothing: ${code} ${node}`);
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
        const before = stepAt(node, flowPath.code);
        return {
          question: before.type === 'outcome' ? '' : before.text,
          answer: option.text,
          code: flowPath.code.slice(0, index),
        };
      }),
      options: optionsOf(step).map((option) => ({ ...option, to: flowPath.code + option.code })),
    };
  });
}

/** What an outcome leads to first, which decides what its page says: a telephone line, a section, a place to be, an office. */
export type OutcomeType = 'line' | 'section' | 'place' | 'office';

export function outcomeType(outcome: Outcome, cityData: CityData): OutcomeType {
  const first = deskViews(outcome, cityData)[0]!.place;
  if (isHotline(first, cityData)) return 'line';
  if (first.kind === cityData.place(cityData.site.lastResort).kind) return 'section';
  return first.kindView.dropIn ? 'place' : 'office';
}

/** The windows of an outcome that need no district, first the one to turn to first. */
export const deskViews = (outcome: Outcome, cityData: CityData): DeskView[] =>
  joined(desksOf(outcome, cityData.raw.places), cityData);

/** The windows of an outcome in one district. */
export const districtDeskViews = (outcome: Outcome, district: string, cityData: CityData): DeskView[] =>
  joined(desksInDistrict(outcome, district, cityData.raw.places, cityData.today), cityData);

const joined = (windows: readonly OutcomeDesk[], cityData: CityData): DeskView[] =>
  windows.flatMap(({ place, note }) => (place ? [{ place: cityData.place(place.id), note }] : []));

/** Whether a record can be asked without speaking. */
export const answersInWriting = ({ fax, mail, chat }: PlaceView): boolean =>
  [fax, mail, chat].some((flowPath) => isKnown(flowPath));

/** The record that a visitor calls for a record: itself, or the one to ask in its place. */
export const calledRecord = (place: PlaceView): PlaceView => place.fallbackCall()?.call ?? place;

/** Whether the windows after the first have a number other than the one that is called first. */
export function leadsToAnotherNumber([first, ...others]: readonly DeskView[]): boolean {
  const called = first && calledRecord(first.place).verifiedPhones[0]?.value;
  return others.map(({ place }) => numberInList(place)).some((number) => number && number !== called);
}

/** The number that a list shows for a record after a firm one; none where the record to ask only listens. */
function numberInList({ verifiedPhones, unverifiedPhones, fallbackCall }: PlaceView): string | undefined {
  const referral = fallbackCall();
  return (
    verifiedPhones[0] ??
    unverifiedPhones[0] ??
    (referral?.isListeningOnly ? undefined : referral?.call.verifiedPhones[0])
  )?.value;
}

/** A trouble in the words of the answers. */
export type ReferringSituation = { words: string[]; sensitive: boolean };

/** The troubles that lead to each record (by its id), in any district; each trouble once. */
export function referringSituations(
  pages: readonly ConsultPage[],
  cityData: CityData,
): Map<string, ReferringSituation[]> {
  const found = new Map<string, Map<string, ReferringSituation>>();
  for (const { step, trail, sensitive } of pages) {
    if (step.type !== 'outcome') continue;
    const words = trail.map(({ answer }) => answer);
    const windows = [
      ...deskViews(step, cityData),
      ...cityData.districts.flatMap(({ id }) => districtDeskViews(step, id, cityData)),
    ];
    for (const { place } of windows) {
      const ofPlace = found.get(place.id) ?? new Map<string, ReferringSituation>();
      found.set(place.id, ofPlace.set(words.join(), { words, sensitive }));
    }
  }
  return new Map([...found].map(([id, ofPlace]) => [id, [...ofPlace.values()]]));
}
