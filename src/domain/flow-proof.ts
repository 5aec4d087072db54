import type { Districts } from '../schema/districts.ts';
import type { FlowNode, Outcome } from '../schema/flow.ts';
import {
  choicesOf,
  districtIds,
  flowLength,
  isSensitive,
  mostQuestions,
  startNode,
  waysThrough,
  windowsInDistrict,
  windowsOf,
  type Flow,
  type NamedPlace,
  type OutcomeWindow,
  type Way,
} from './flow.ts';
import { hasEnded, lifeOn } from './lifetime.ts';
import { firmNumbers, numbersForResidents, referral, type Register } from './referral.ts';

/** What is wrong with a node of the flow, in words for staff; `path` leads to the field. */
export type FlowFault = { node: string; path: (string | number)[]; message: string };

/** A proof needs the whole directory: the records to which the flow leads. */
export type FlowWorld = {
  flow: Flow;
  districts: Districts;
  places: readonly NamedPlace[];
  register: Register;
};

/** Answers to a path in the mean, and pages of the whole flow: more would make every visit longer. */
const mostInTheMean = 2.5;
const mostPages = 150;

/**
 * Every fault that would leave a visitor without a window, found by walking every path and every district. An empty
 * list proves that each path ends, after at most `mostQuestions` answers, at an open record that can be called without
 * knowing one's district, and that each district has its own record for every kind that an outcome names.
 */
export function proveFlow(world: FlowWorld): FlowFault[] {
  const ways = [...waysThrough(world.flow)];
  const faults = [
    ...structureFaults(world, ways),
    ...ways.flatMap((way) => faultsOfWay(way, world)),
    ...[...world.flow].flatMap(([node, step]) =>
      step.type === 'outcome'
        ? [
            ...windowFaults(node, step, world),
            ...nightFaults(node, step, ways, world),
            ...busyFaults(node, step, world),
            ...elsewhereFaults(node, step, world),
          ]
        : [],
    ),
  ];
  return uniqueBy(faults, ({ node, path, message }) => `${node} ${path.join('.')} ${message}`);
}

function structureFaults({ flow }: FlowWorld, ways: Way[]): FlowFault[] {
  if (flow.get(startNode)?.type !== 'question') {
    return [{ node: startNode, path: [], message: `最初の質問（${startNode}.json）がありません` }];
  }
  const reached = new Set(ways.map(({ node }) => node));
  const unreached = [...flow.keys()].filter((node) => !reached.has(node));
  return [
    ...unreached.map((node) => ({
      node,
      path: [],
      message: 'どの質問からも、ここへ来られません。消すか、選択肢の next に書いてください',
    })),
    ...[...flow].flatMap(([node, step]) => codeFaults(node, step)),
    ...lengthFaults(flow),
  ];
}

function codeFaults(node: string, step: FlowNode): FlowFault[] {
  const codes = choicesOf(step).map(({ code }) => code);
  return codes
    .filter((code, index) => codes.indexOf(code) < index)
    .map((code) => ({
      node,
      path: ['options'],
      message: `code の「${code}」が2回あります。別の文字にしてください`,
    }));
}

function lengthFaults(flow: Flow): FlowFault[] {
  const { mean, pages } = flowLength(flow);
  const fault = (message: string): FlowFault => ({ node: startNode, path: [], message });
  return [
    ...(mean > mostInTheMean
      ? [
          fault(
            `答えまでの質問が、平均${mostInTheMean}問を超えます（${mean.toFixed(2)}問）。質問を減らしてください`,
          ),
        ]
      : []),
    ...(pages > mostPages
      ? [fault(`質問と答えのページが${mostPages}を超えます（${pages}）。質問や選択肢を減らしてください`)]
      : []),
  ];
}

function faultsOfWay(way: Way, { flow }: FlowWorld): FlowFault[] {
  const last = way.answers.at(-1);
  const where = last?.node ?? startNode;
  const step = flow.get(way.node);
  const path = last === undefined ? [] : fieldOf(last.choice.code, flow.get(last.node));
  if (!step) {
    return [
      {
        node: where,
        path,
        message: `「${way.node}」というファイルは content/flow にありません。行き止まりです`,
      },
    ];
  }
  if (way.answers.some(({ node }) => node === way.node)) {
    return [
      { node: where, path, message: `「${way.node}」へ戻って、終わりません。先へ進む next にしてください` },
    ];
  }
  return step.type === 'outcome' || way.answers.length < mostQuestions
    ? []
    : [{ node: way.node, path: [], message: `質問が${mostQuestions}つを超えます。質問を減らしてください` }];
}

function windowFaults(
  node: string,
  outcome: Outcome,
  { districts, places, register }: FlowWorld,
): FlowFault[] {
  const fault = (index: number, message: string): FlowFault => ({ node, path: ['windows', index], message });
  const windows = windowsOf(outcome, places);
  const first = windows[0]?.place;
  const state = first && lifeOn(first.record.status, register.today).state;
  const isToCome = state === 'preparing' || state === 'notBegun';
  return [
    ...(isToCome ? [fault(0, `${first?.id} は準備中です。開いている窓口を先頭にしてください`)] : []),
    ...windows.flatMap(({ index, place }) =>
      place
        ? recordFaults(place, register).map((message) => fault(index, message))
        : [fault(index, 'この記録がありません')],
    ),
    ...(first ? firstWindowFaults(first, register).map((message) => fault(0, message)) : []),
    ...districtIds(districts).flatMap((district) =>
      windowsInDistrict(outcome, district, places, register.today).flatMap((window) =>
        districtWindowFaults(window, outcome, district, register).map((message) =>
          fault(window.index, message),
        ),
      ),
    ),
  ];
}

function districtWindowFaults(
  { index, place }: OutcomeWindow,
  outcome: Outcome,
  district: string,
  register: Register,
): string[] {
  const kind = outcome.windows[index]?.kind;
  return place
    ? [...recordFaults(place, register), ...callFaults(place, register)]
    : [`「${kind}」の、${district} を受け持つ記録がありません`];
}

function recordFaults({ id, record }: NamedPlace, { today }: Register): string[] {
  return [
    ...(hasEnded(record.status, today) ? [`${id} は終わった窓口です。ほかの窓口にしてください`] : []),
    ...(record.confidential && (record.address !== undefined || record.venues.length > 0)
      ? [`${id} は場所を出せない窓口です。住所を消してください`]
      : []),
  ];
}

/** The first window can be called by a resident of any district: itself, or the record to ask in its place. */
function firstWindowFaults({ id, record }: NamedPlace, register: Register): string[] {
  const isForProfessionals = Array.isArray(record.phones) && numbersForResidents(record).length === 0;
  if (isForProfessionals) return [`${id} の番号は専門職のためのものです。先頭の窓口にはできません`];
  return callFaults({ id, record }, register);
}

/** A resident can call the record, or another in its place. */
function callFaults({ id, record }: NamedPlace, register: Register): string[] {
  const canBeReached = firmNumbers(record, register).length > 0 || referral(id, register) !== undefined;
  return canBeReached
    ? []
    : [`${id} には、かけられる番号がありません。記録に番号か askInstead を書いてください`];
}

/** A line answers at night, except where nothing is urgent: outside sensitive paths, and without a hotline. */
function nightFaults(
  node: string,
  outcome: Outcome,
  ways: readonly Way[],
  { flow, places, register }: FlowWorld,
): FlowFault[] {
  const fault = (message: string): FlowFault[] => [{ node, path: ['atNight'], message }];
  if (outcome.atNight === null) {
    const mayBeUrgent =
      outcome.windows.some(({ place }) => place !== undefined && register.hotlines.includes(place)) ||
      ways.some((way) => way.node === node && isSensitive(way, flow));
    return mayBeUrgent
      ? fault('急ぐことがある答えです。null をやめて、24時間の電話の記録の名前を書いてください')
      : [];
  }
  const night = places.find(({ id }) => id === outcome.atNight);
  const answers = night && firmNumbers(night.record, register).some(({ always }) => always);
  return answers ? [] : fault(`${outcome.atNight} に、24時間つながる確かな番号がありません`);
}

/** The line for when the first is busy can be called. */
function busyFaults(node: string, { busy }: Outcome, { places, register }: FlowWorld): FlowFault[] {
  const line = places.find(({ id }) => id === busy);
  return busy === undefined || (line && firmNumbers(line.record, register).length > 0)
    ? []
    : [{ node, path: ['busy'], message: `${busy} に、確かな番号がありません。ほかの電話にしてください` }];
}

/** What an outcome names as another is one. */
function elsewhereFaults(node: string, { elsewhere }: Outcome, { flow }: FlowWorld): FlowFault[] {
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

/** The field of a question that holds a choice. */
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
