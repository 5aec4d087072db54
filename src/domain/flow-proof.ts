import type { Districts } from '../schema/districts.ts';
import type { FlowNode, Outcome } from '../schema/flow.ts';
import {
  choicesOf,
  districtOf,
  isSensitive,
  mostQuestions,
  startNode,
  waysThrough,
  windowsOf,
  type Flow,
  type NamedPlace,
  type Way,
} from './flow.ts';
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

/**
 * Everything that would leave somebody without a window, found by walking every way through the flow.
 * An empty list is the proof that each way ends, after at most five questions, at a record that can be called.
 */
export function proveFlow(world: FlowWorld): FlowFault[] {
  const ways = [...waysThrough(world.flow, world.districts)];
  const faults = [
    ...structureFaults(world, ways),
    ...ways.flatMap((way) => faultsOfWay(way, world)),
    ...[...world.flow].flatMap(([node, step]) =>
      step.type === 'outcome' ? nightFaults(node, step, ways, world) : [],
    ),
  ];
  return uniqueBy(faults, ({ node, path, message }) => `${node} ${path.join('.')} ${message}`);
}

function structureFaults({ flow, districts }: FlowWorld, ways: Way[]): FlowFault[] {
  const start = flow.get(startNode);
  if (start?.type !== 'question') {
    return [{ node: startNode, path: [], message: `最初の質問（${startNode}.json）がありません` }];
  }
  const reached = new Set(ways.map(({ node }) => node));
  return [...flow].flatMap(([node, step]) => [
    ...(reached.has(node)
      ? []
      : [
          {
            node,
            path: [],
            message: 'どの質問からも、ここへ来られません。消すか、選択肢の next に書いてください',
          },
        ]),
    ...codeFaults(node, step, districts),
  ]);
}

function codeFaults(node: string, step: FlowNode, districts: Districts): FlowFault[] {
  const codes = choicesOf(step, districts).map(({ code }) => code);
  return codes
    .filter((code, index) => codes.indexOf(code) < index)
    .map((code) => ({
      node,
      path: ['options'],
      message: `code の「${code}」が2回あります。別の文字にしてください`,
    }));
}

function faultsOfWay(way: Way, world: FlowWorld): FlowFault[] {
  const last = way.answers.at(-1);
  const where = last?.node ?? startNode;
  const step = world.flow.get(way.node);
  const path = last === undefined ? [] : fieldOf(last.choice.code, world.flow.get(last.node));
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
  if (step.type !== 'outcome') {
    return way.answers.length < mostQuestions
      ? []
      : [{ node: way.node, path: [], message: `質問が${mostQuestions}つを超えます。質問を減らしてください` }];
  }
  return windowFaults(way, step, world);
}

function windowFaults(way: Way, outcome: Outcome, { places, register }: FlowWorld): FlowFault[] {
  const district = districtOf(way);
  const fault = (index: number, message: string) => ({ node: way.node, path: ['windows', index], message });
  const windows = windowsOf(outcome, district, places);
  const none = windows.every(({ place }) => place?.record.status.value !== 'open')
    ? [
        {
          node: way.node,
          path: ['windows'],
          message: '開いている窓口が1つもありません。ほかの窓口を足してください',
        },
      ]
    : [];
  const each = windows.flatMap(({ place }, index) => {
    const { kind } = outcome.windows[index] ?? {};
    if (kind !== undefined && district === undefined) {
      return [
        fault(
          index,
          `地区を聞いていないので、「${kind}」の担当が決まりません。前に地区の質問を置いてください`,
        ),
      ];
    }
    if (!place)
      return [fault(index, `${kind ? `「${kind}」の、${district} を受け持つ` : 'この'}記録がありません`)];
    const { id, record } = place;
    const served = record.districts?.value;
    const isClosed = record.status.value === 'closed' || record.status.value === 'moved';
    return [
      ...(isClosed ? [fault(index, `${id} は終わった窓口です。ほかの窓口にしてください`)] : []),
      ...(district !== undefined && served !== undefined && !served.includes(district)
        ? [fault(index, `${id} は、えらんだ地区（${district}）の担当ではありません`)]
        : []),
      ...(record.confidential && (record.address !== undefined || record.venues.length > 0)
        ? [fault(index, `${id} は場所を出せない窓口です。住所を消してください`)]
        : []),
      ...(index === 0 ? firstWindowFaults(place, register).map((message) => fault(0, message)) : []),
    ];
  });
  return [...none, ...each];
}

/** The first window can be called by a resident: itself, or the one whom its record says to ask. */
function firstWindowFaults({ id, record }: NamedPlace, register: Register): string[] {
  const isForProfessionals = Array.isArray(record.phones) && numbersForResidents(record).length === 0;
  if (isForProfessionals) return [`${id} の番号は専門職のためのものです。先頭の窓口にはできません`];
  const canBeReached = firmNumbers(record, register).length > 0 || referral(id, register) !== undefined;
  return canBeReached
    ? []
    : [`${id} には、かけられる番号がありません。記録に番号か askInstead を書いてください`];
}

/** Somebody answers at night, save where nothing is urgent: off the roads that nobody should see, without a hotline. */
function nightFaults(node: string, outcome: Outcome, ways: readonly Way[], world: FlowWorld): FlowFault[] {
  const { flow, places, register } = world;
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

/** Where a choice stands in its file. */
function fieldOf(code: string, step: FlowNode | undefined): (string | number)[] {
  if (step?.type === 'district') return code === 'z' ? ['unsure', 'next'] : ['next'];
  if (step?.type !== 'question') return [];
  const index = step.options.findIndex((option) => option.code === code);
  return index < 0 ? ['unsure', 'next'] : ['options', index, 'next'];
}

function uniqueBy<Item>(items: Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
