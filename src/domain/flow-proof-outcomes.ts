import type { Districts } from '../schema/districts.ts';
import type { Outcome } from '../schema/flow.ts';
import {
  districtIds,
  isSensitive,
  desksInDistrict,
  desksOf,
  type Flow,
  type NamedPlace,
  type OutcomeDesk,
  type FlowPath,
} from './flow.ts';
import { hasEnded, lifecycleOn } from './lifetime.ts';
import { verifiedPhonesOf, residentPhones, findReferral, type ReferralContext } from './referral.ts';

/** A problem of a flow node: a message to staff in Japanese, and the path of the field in the node's file. */
export type FlowProblem = { node: string; path: (string | number)[]; message: string };

/** The input of a proof: the flow, and the complete directory of records that it can lead to. */
export type FlowProofInput = {
  flow: Flow;
  districts: Districts;
  places: readonly NamedPlace[];
  referralContext: ReferralContext;
};

/** The problems of an outcome: its desks, its line at night, its line when busy, and its links to other outcomes. */
export function outcomeProblems(
  node: string,
  outcome: Outcome,
  paths: readonly FlowPath[],
  input: FlowProofInput,
): FlowProblem[] {
  return [
    ...deskProblems(node, outcome, input),
    ...nightProblems(node, outcome, paths, input),
    ...busyProblems(node, outcome, input),
    ...elsewhereProblems(node, outcome, input),
  ];
}

function deskProblems(
  node: string,
  outcome: Outcome,
  { districts, places, referralContext }: FlowProofInput,
): FlowProblem[] {
  const problem = (index: number, message: string): FlowProblem => ({
    node,
    path: ['windows', index],
    message,
  });
  const windows = desksOf(outcome, places);
  const first = windows[0]?.place;
  const state = first && lifecycleOn(first.record.status, referralContext.today).state;
  const isUncertain = state === 'preparing' || state === 'notBegun' || state === 'unconfirmed';
  return [
    ...(isUncertain
      ? [problem(0, `${first?.id} は準備中か未確認です。開いている窓口を先頭にしてください`)]
      : []),
    ...windows.flatMap(({ index, place }) =>
      place
        ? recordProblems(place, referralContext).map((message) => problem(index, message))
        : [problem(index, 'この窓口・場所がありません')],
    ),
    ...(first ? firstDeskProblems(first, referralContext).map((message) => problem(0, message)) : []),
    ...districtIds(districts).flatMap((district) =>
      desksInDistrict(outcome, district, places, referralContext.today).flatMap((window) =>
        districtDeskProblems(window, outcome, district, referralContext).map((message) =>
          problem(window.index, message),
        ),
      ),
    ),
  ];
}

function districtDeskProblems(
  { index, place }: OutcomeDesk,
  outcome: Outcome,
  district: string,
  referralContext: ReferralContext,
): string[] {
  const kind = outcome.windows[index]?.kind;
  return place
    ? [...recordProblems(place, referralContext), ...callProblems(place, referralContext)]
    : [`「${kind}」の、${district} を受け持つ窓口・場所がありません`];
}

function recordProblems({ id, record }: NamedPlace, { today }: ReferralContext): string[] {
  return [
    ...(hasEnded(record.status, today) ? [`${id} は終わった窓口です。ほかの窓口にしてください`] : []),
    ...(record.confidential && (record.address !== undefined || record.venues.length > 0)
      ? [`${id} は場所を出せない窓口です。住所を消してください`]
      : []),
  ];
}

/** Checks that a resident of any district can call the first desk, or the record to ask in its place. */
function firstDeskProblems({ id, record }: NamedPlace, referralContext: ReferralContext): string[] {
  const isForProfessionals = Array.isArray(record.phones) && residentPhones(record).length === 0;
  if (isForProfessionals) return [`${id} の番号は専門職のためのものです。先頭の窓口にはできません`];
  return callProblems({ id, record }, referralContext);
}

/** Checks that a resident can call the record, or another in its place. */
function callProblems({ id, record }: NamedPlace, referralContext: ReferralContext): string[] {
  const canBeReached =
    verifiedPhonesOf(record, referralContext).length > 0 || findReferral(id, referralContext) !== undefined;
  return canBeReached ? [] : [`${id} には、かけられる番号がありません。番号か askInstead を書いてください`];
}

/** Checks that the line at night has a verified 24-hour number. `null` requires no sensitive path and no hotline. */
function nightProblems(
  node: string,
  outcome: Outcome,
  paths: readonly FlowPath[],
  { flow, places, referralContext }: FlowProofInput,
): FlowProblem[] {
  const problem = (message: string): FlowProblem[] => [{ node, path: ['atNight'], message }];
  if (outcome.atNight === null) {
    const mayBeUrgent =
      outcome.windows.some(({ place }) => place !== undefined && referralContext.hotlines.includes(place)) ||
      paths.some((flowPath) => flowPath.node === node && isSensitive(flowPath, flow));
    return mayBeUrgent
      ? problem('急ぐことがある答えです。null をやめて、24時間の電話の名前を書いてください')
      : [];
  }
  const night = places.find(({ id }) => id === outcome.atNight);
  const answers = night && verifiedPhonesOf(night.record, referralContext).some(({ always }) => always);
  return answers ? [] : problem(`${outcome.atNight} に、24時間つながる確かな番号がありません`);
}

/** Checks that the line for busy times has a verified number. */
function busyProblems(
  node: string,
  { busy }: Outcome,
  { places, referralContext }: FlowProofInput,
): FlowProblem[] {
  const line = places.find(({ id }) => id === busy);
  return busy === undefined || (line && verifiedPhonesOf(line.record, referralContext).length > 0)
    ? []
    : [{ node, path: ['busy'], message: `${busy} に、確かな番号がありません。ほかの電話にしてください` }];
}

/** Checks that each entry of `elsewhere` is an existing outcome other than this one. */
function elsewhereProblems(node: string, { elsewhere }: Outcome, { flow }: FlowProofInput): FlowProblem[] {
  return elsewhere.flatMap(({ outcome }, index) =>
    outcome !== node && flow.get(outcome)?.type === 'outcome'
      ? []
      : [
          {
            node,
            path: ['elsewhere', index, 'outcome'],
            message: `「${outcome}」は、ほかの答えではありません。content/flow にある答えのファイル名を書いてください`,
          },
        ],
  );
}
