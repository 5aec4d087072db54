import { describe, expect, it } from 'vitest';
import { flowWorld } from '../../../scripts/content/flow.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import type { FlowNode, Outcome, Question } from '../../../src/schema/flow.ts';
import type { Place } from '../../../src/schema/place.ts';
import { proveFlow, type FlowWorld } from '../../../src/domain/flow-proof.ts';

const city = () => structuredCloneWorld(flowWorld(loadContent('tests/fixtures/city'), '2026-11-24')!);

/** A world of its own, which a test may spoil. */
function structuredCloneWorld({ flow, districts, places, register }: FlowWorld) {
  const records = new Map(places.map(({ id, record }) => [id, structuredClone(record)]));
  return {
    flow: new Map([...flow].map(([id, node]) => [id, structuredClone(node)])),
    districts: structuredClone(districts),
    places: [...records].map(([id, record]) => ({ id, record })),
    register: { ...register, place: (id: string) => records.get(id) },
  };
}

type World = ReturnType<typeof city>;
const question = (world: World, id: string) => world.flow.get(id) as Question;
const outcome = (world: World, id: string) => world.flow.get(id) as Outcome;
const place = (world: World, id: string) => world.register.place(id) as Place;
const told = (world: World) =>
  proveFlow(world).map(({ node, path, message }) => `${node} ${path.join('.')} ${message}`);

it('the flow of the fixture city is proved', () => {
  expect(told(city())).toEqual([]);
});

it('an outcome that is never urgent may name nobody for the night', () => {
  const world = city();
  outcome(world, 'o-hiroba').atNight = null;
  expect(told(world)).toEqual([]);
});

describe('the proof fails', () => {
  const cases: [string, (world: World) => void, RegExp][] = [
    [
      'where an answer leads nowhere',
      (world) => {
        question(world, 'trouble').options[0]!.next = 'nowhere';
      },
      /^trouble options\.0\.next 「nowhere」.*行き止まり/,
    ],
    [
      'where a step is gone',
      (world) => world.flow.delete('o-hiroba'),
      /^trouble options\.2\.next 「o-hiroba」/,
    ],
    [
      'where 「わからない」 leads nowhere',
      (world) => {
        question(world, 'start').unsure.next = 'nowhere';
      },
      /^start unsure\.next/,
    ],
    [
      'where the answers go round in a circle',
      (world) => {
        question(world, 'trouble').options[2]!.next = 'start';
      },
      /^trouble options\.2\.next 「start」へ戻って/,
    ],
    [
      'where no answer leads to a step',
      (world) => world.flow.set('o-alone', outcome(world, 'o-hiroba') as FlowNode),
      /^o-alone .*来られません/,
    ],
    [
      'where two answers have the same letter',
      (world) => {
        question(world, 'trouble').options[1]!.code = 'a';
      },
      /^trouble options code の「a」が2回/,
    ],
    [
      'where more than five questions are asked',
      (world) => {
        const more = (next: string): FlowNode => ({
          ...question(world, 'start'),
          options: [],
          unsure: { text: '?', next },
        });
        ['more-1', 'more-2', 'more-3', 'more-4'].forEach((id, index, all) =>
          world.flow.set(id, more(all[index + 1] ?? 'o-hiroba')),
        );
        question(world, 'trouble').options[2]!.next = 'more-1';
      },
      /^more-4 .*5つを超えます/,
    ],
    [
      'where a window has closed',
      (world) => {
        place(world, 'niji-hiroba').status.value = 'closed';
      },
      /^o-hiroba windows\.0 niji-hiroba は終わった窓口/,
    ],
    [
      'where no window has opened yet',
      (world) => {
        place(world, 'niji-hiroba').status.value = 'preparing';
      },
      /^o-hiroba windows 開いている窓口が1つもありません/,
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
      /^o-madoguchi windows\.0 「madoguchi」の、yamate を受け持つ記録がありません/,
    ],
    [
      'where a window of the district stands on a way without one',
      (world) => {
        question(world, 'trouble').options[0]!.next = 'o-madoguchi';
      },
      /^o-madoguchi windows\.0 地区を聞いていない/,
    ],
    [
      'where a window serves another district than the one asked',
      (world) => outcome(world, 'o-madoguchi').windows.push({ place: 'yamate-soudan' }),
      /^o-madoguchi windows\.2 yamate-soudan は、えらんだ地区（kawabe）の担当ではありません/,
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
      'where nobody answers at night',
      (world) => {
        outcome(world, 'o-hiroba').atNight = 'kawabe-soudan';
      },
      /^o-hiroba atNight kawabe-soudan に、24時間/,
    ],
    [
      'where nobody is named for the night on a road that nobody should see',
      (world) => {
        outcome(world, 'o-kakure').atNight = null;
      },
      /^o-kakure atNight 急ぐことがある答えです/,
    ],
    [
      'where nobody is named for the night beside a line for danger',
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
  const real = structuredCloneWorld(flowWorld(loadContent('content'), '2026-11-24')!);

  it('the flow is proved', () => {
    expect(told(real)).toEqual([]);
  });

  it('closing any first window is noticed', () => {
    const firsts = new Set(
      [...real.flow.values()].flatMap((node) => (node.type === 'outcome' ? [node.windows[0]?.place] : [])),
    );
    firsts.delete(undefined);
    expect(firsts.size).toBeGreaterThan(20);
    for (const id of firsts) {
      const record = place(real, id!);
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
