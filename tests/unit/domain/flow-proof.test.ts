import { describe, expect, it } from 'vitest';
import { flowWorld } from '../../../scripts/content/flow.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import type { FlowNode, Outcome, Question } from '../../../src/schema/flow.ts';
import type { Place } from '../../../src/schema/place.ts';
import { proveFlow, type FlowWorld } from '../../../src/domain/flow-proof.ts';
import { realContent } from '../../support/sites.ts';

const city = () => structuredCloneWorld(flowWorld(loadContent('tests/fixtures/city'), '2026-11-24')!);

/** A world of its own, which a test may spoil. */
function structuredCloneWorld({ flow, districts, places, referralContext }: FlowWorld) {
  const records = new Map(places.map(({ id, record }) => [id, structuredClone(record)]));
  return {
    flow: new Map([...flow].map(([id, node]) => [id, structuredClone(node)])),
    districts: structuredClone(districts),
    places: [...records].map(([id, record]) => ({ id, record })),
    referralContext: { ...referralContext, place: (id: string) => records.get(id) },
  };
}

type World = ReturnType<typeof city>;
const start = (world: World) => world.flow.get('start') as Question;
const outcome = (world: World, id: string) => world.flow.get(id) as Outcome;
const place = (world: World, id: string) => world.referralContext.place(id) as Place;
/** Puts questions with nine answers each, one after the other, before a step of the third answer. */
function askFirst(world: World, ids: string[], last: string): void {
  ids.forEach((id, index) => {
    const next = ids[index + 1] ?? last;
    const options = [...'abcdefghi'].map((code) => ({ code, text: code, next }));
    world.flow.set(id, { ...start(world), options, unsure: { text: '?', next } });
  });
  start(world).options[2]!.next = ids[0]!;
}

const told = (world: World) =>
  proveFlow(world).map(({ node, path, message }) => `${node} ${path.join('.')} ${message}`);

it('the flow of the fixture city is proved', () => {
  expect(told(city())).toEqual([]);
});

it('an outcome that is never urgent may name no line for the night', () => {
  const world = city();
  outcome(world, 'o-hiroba').atNight = null;
  expect(told(world)).toEqual([]);
});

describe('the proof fails', () => {
  const cases: [string, (world: World) => void, RegExp][] = [
    [
      'where an answer leads nowhere',
      (world) => {
        start(world).options[0]!.next = 'nowhere';
      },
      /^start options\.0\.next 「nowhere」.*行き止まり/,
    ],
    [
      'where a step is gone',
      (world) => world.flow.delete('o-hiroba'),
      /^start options\.2\.next 「o-hiroba」/,
    ],
    [
      'where 「わからない」 leads nowhere',
      (world) => {
        start(world).unsure.next = 'nowhere';
      },
      /^start unsure\.next/,
    ],
    [
      'where the answers go round in a circle',
      (world) => {
        start(world).options[2]!.next = 'start';
      },
      /^start options\.2\.next 「start」へ戻って/,
    ],
    [
      'where no answer leads to a step',
      (world) => world.flow.set('o-alone', outcome(world, 'o-hiroba') as FlowNode),
      /^o-alone .*来られません/,
    ],
    [
      'where two answers have the same letter',
      (world) => {
        start(world).options[1]!.code = 'a';
      },
      /^start options code の「a」が2回/,
    ],
    [
      'where more than three questions are asked',
      (world) => askFirst(world, ['more-1', 'more-2', 'more-3'], 'o-hiroba'),
      /^more-3 .*3つを超えます/,
    ],
    [
      'where the paths are long in the mean',
      (world) => {
        askFirst(world, ['more-1', 'more-2'], 'o-hiroba');
        start(world).options = [start(world).options[2]!];
        start(world).unsure.next = 'more-1';
      },
      /^start .*平均2\.5問を超えます（3\.00問）/,
    ],
    [
      'where the flow has too many pages',
      (world) => {
        askFirst(world, ['more-1', 'more-2'], 'o-hiroba');
        const many = [...'abcdefghi'].map((code) => ({ code, text: code, next: 'more-1' }));
        start(world).options = many;
      },
      /^start .*ページが150を超えます/,
    ],
    [
      'where a window has closed',
      (world) => {
        place(world, 'niji-hiroba').status.value = 'closed';
      },
      /^o-hiroba windows\.0 niji-hiroba は終わった窓口/,
    ],
    [
      'where the first window has not opened yet',
      (world) => {
        place(world, 'niji-hiroba').status.value = 'preparing';
      },
      /^o-hiroba windows\.0 niji-hiroba は準備中です/,
    ],
    [
      'where a window is no record',
      (world) => {
        outcome(world, 'o-hiroba').windows[0]!.place = 'nobody';
      },
      /^o-hiroba windows\.0 この記録がありません/,
    ],
    [
      'where a district has no window of its own',
      (world) => {
        place(world, 'yamate-soudan').districts!.value = ['kawabe'];
      },
      /^o-madoguchi windows\.1 「madoguchi」の、yamate を受け持つ記録がありません/,
    ],
    [
      'where professionals come first',
      (world) => {
        outcome(world, 'o-hiroba').windows[0]!.place = 'renkei-center';
      },
      /^o-hiroba windows\.0 renkei-center の番号は専門職/,
    ],
    [
      'where the last number is taken away',
      (world) => {
        for (const id of ['niji-hiroba', 'shiyakusho', 'kawabe-soudan']) place(world, id).phones = 'unknown';
      },
      /^o-hiroba windows\.0 niji-hiroba には、かけられる番号がありません/,
    ],
    [
      'where a hidden place has an address',
      (world) => {
        place(world, 'kakure-ie').address = { value: 'つばき市', source: ['plan'] };
      },
      /^o-kakure windows\.0 kakure-ie は場所を出せない/,
    ],
    [
      'where no line answers at night',
      (world) => {
        outcome(world, 'o-hiroba').atNight = 'kawabe-soudan';
      },
      /^o-hiroba atNight kawabe-soudan に、24時間/,
    ],
    [
      'where a sensitive path names no line for the night',
      (world) => {
        outcome(world, 'o-kakure').atNight = null;
      },
      /^o-kakure atNight 急ぐことがある答えです/,
    ],
    [
      'where a line for danger is a window and none is named for the night',
      (world) => {
        outcome(world, 'o-hiroba').atNight = null;
        outcome(world, 'o-hiroba').windows.push({ place: 'denwa-119' });
      },
      /^o-hiroba atNight 急ぐことがある答えです/,
    ],
    ['where the first question is gone', (world) => world.flow.delete('start'), /^start .*最初の質問/],
  ];

  it.each(cases)('%s', (_, spoil, expected) => {
    const world = city();
    spoil(world);
    expect(told(world)).toContainEqual(expect.stringMatching(expected));
  });
});

describe('on the real content', () => {
  const real = structuredCloneWorld(flowWorld(loadContent(realContent), '2026-11-24')!);

  it('the flow is proved', () => {
    expect(told(real)).toEqual([]);
  });

  it('closing any first window is noticed', () => {
    const firsts = new Set(
      [...real.flow.values()].flatMap((node) => (node.type === 'outcome' ? [node.windows[0]!.place!] : [])),
    );
    expect(firsts.size).toBeGreaterThan(1);
    for (const id of firsts) {
      const record = place(real, id);
      const { value } = record.status;
      record.status.value = 'closed';
      expect(told(real), `${id} closed`).toContainEqual(expect.stringContaining(`${id} は終わった窓口`));
      record.status.value = value;
    }
  });

  it('taking away any step is noticed', () => {
    for (const [id, node] of [...real.flow]) {
      real.flow.delete(id);
      expect(told(real).length, `without ${id}`).toBeGreaterThan(0);
      real.flow.set(id, node);
    }
  });
});
