import { describe, expect, it } from 'vitest';
import { flowProofInput } from '../../../scripts/content/flow-proof-input.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import type { FlowNode, Outcome, Question } from '../../../src/schema/flow.ts';
import type { Place } from '../../../src/schema/place.ts';
import { proveFlow, type FlowProofInput } from '../../../src/domain/flow-proof.ts';
import { realContent } from '../../support/sites.ts';

const city = () => cloneInput(flowProofInput(loadContent('tests/fixtures/city'), '2026-11-24')!);

/** A deep copy of the input, which a test may change. */
function cloneInput({ flow, districts, places, referralContext }: FlowProofInput) {
  const records = new Map(places.map(({ id, record }) => [id, structuredClone(record)]));
  return {
    flow: new Map([...flow].map(([id, node]) => [id, structuredClone(node)])),
    districts: structuredClone(districts),
    places: [...records].map(([id, record]) => ({ id, record })),
    referralContext: { ...referralContext, place: (id: string) => records.get(id) },
  };
}

type ProofInput = ReturnType<typeof city>;
const start = (input: ProofInput) => input.flow.get('start') as Question;
const outcome = (input: ProofInput, id: string) => input.flow.get(id) as Outcome;
const place = (input: ProofInput, id: string) => input.referralContext.place(id) as Place;
/** Inserts a chain of questions with nine answers each between the third answer of the first question and `last`. */
function askFirst(input: ProofInput, ids: string[], last: string): void {
  ids.forEach((id, index) => {
    const next = ids[index + 1] ?? last;
    const options = [...'abcdefghi'].map((code) => ({ code, text: code, next }));
    input.flow.set(id, { ...start(input), options, unsure: { text: '?', next } });
  });
  start(input).options[2]!.next = ids[0]!;
}

const formattedProblems = (input: ProofInput) =>
  proveFlow(input).map(({ node, path, message }) => `${node} ${path.join('.')} ${message}`);

it('the proof of the flow of the fixture city finds no problem', () => {
  expect(formattedProblems(city())).toEqual([]);
});

it('an outcome that is never urgent needs no line for the night', () => {
  const input = city();
  outcome(input, 'o-hiroba').atNight = null;
  expect(formattedProblems(input)).toEqual([]);
});

describe('the proof fails', () => {
  const cases: [string, (input: ProofInput) => void, RegExp][] = [
    [
      'where an answer leads to a step that does not exist',
      (input) => {
        start(input).options[0]!.next = 'nowhere';
      },
      /^start options\.0\.next 「nowhere」.*行き止まり/,
    ],
    [
      'where a step is missing',
      (input) => input.flow.delete('o-hiroba'),
      /^start options\.2\.next 「o-hiroba」/,
    ],
    [
      'where 「わからない」 leads to a step that does not exist',
      (input) => {
        start(input).unsure.next = 'nowhere';
      },
      /^start unsure\.next/,
    ],
    [
      'where the answers form a cycle',
      (input) => {
        start(input).options[2]!.next = 'start';
      },
      /^start options\.2\.next 「start」へ戻って/,
    ],
    [
      'where no answer leads to a step',
      (input) => input.flow.set('o-alone', outcome(input, 'o-hiroba') as FlowNode),
      /^o-alone .*来られません/,
    ],
    [
      'where two answers have the same letter',
      (input) => {
        start(input).options[1]!.code = 'a';
      },
      /^start options code の「a」が2回/,
    ],
    [
      'where more than three questions are asked',
      (input) => askFirst(input, ['more-1', 'more-2', 'more-3'], 'o-hiroba'),
      /^more-3 .*3つを超えます/,
    ],
    [
      'where the mean length of the paths is too large',
      (input) => {
        askFirst(input, ['more-1', 'more-2'], 'o-hiroba');
        start(input).options = [start(input).options[2]!];
        start(input).unsure.next = 'more-1';
      },
      /^start .*平均2\.5問を超えます（3\.00問）/,
    ],
    [
      'where the flow has too many pages',
      (input) => {
        askFirst(input, ['more-1', 'more-2'], 'o-hiroba');
        const many = [...'abcdefghi'].map((code) => ({ code, text: code, next: 'more-1' }));
        start(input).options = many;
      },
      /^start .*ページが150を超えます/,
    ],
    [
      'where a desk has closed',
      (input) => {
        place(input, 'niji-hiroba').status.value = 'closed';
      },
      /^o-hiroba windows\.0 niji-hiroba は終わった窓口/,
    ],
    [
      'where the first desk has not opened yet',
      (input) => {
        place(input, 'niji-hiroba').status.value = 'preparing';
      },
      /^o-hiroba windows\.0 niji-hiroba は準備中か未確認です/,
    ],
    [
      'where a desk is not a record',
      (input) => {
        outcome(input, 'o-hiroba').windows[0]!.place = 'nobody';
      },
      /^o-hiroba windows\.0 この窓口・場所がありません/,
    ],
    [
      'where a district has no desk of its own',
      (input) => {
        place(input, 'yamate-soudan').districts!.value = ['kawabe'];
      },
      /^o-madoguchi windows\.1 「madoguchi」の、yamate を受け持つ窓口・場所がありません/,
    ],
    [
      'where the first desk is for professionals',
      (input) => {
        outcome(input, 'o-hiroba').windows[0]!.place = 'renkei-center';
      },
      /^o-hiroba windows\.0 renkei-center の番号は専門職/,
    ],
    [
      'where the first desk and the records it refers to have no number',
      (input) => {
        for (const id of ['niji-hiroba', 'shiyakusho', 'kawabe-soudan']) place(input, id).phones = 'unknown';
      },
      /^o-hiroba windows\.0 niji-hiroba には、かけられる番号がありません/,
    ],
    [
      'where a hidden place has an address',
      (input) => {
        place(input, 'kakure-ie').address = { value: 'つばき市', source: ['plan'] };
      },
      /^o-kakure windows\.0 kakure-ie は場所を出せない/,
    ],
    [
      'where no line answers at night',
      (input) => {
        outcome(input, 'o-hiroba').atNight = 'kawabe-soudan';
      },
      /^o-hiroba atNight kawabe-soudan に、24時間/,
    ],
    [
      'where a sensitive path names no line for the night',
      (input) => {
        outcome(input, 'o-kakure').atNight = null;
      },
      /^o-kakure atNight 急ぐことがある答えです/,
    ],
    [
      'where an emergency line is a desk and no line is named for the night',
      (input) => {
        outcome(input, 'o-hiroba').atNight = null;
        outcome(input, 'o-hiroba').windows.push({ place: 'denwa-119' });
      },
      /^o-hiroba atNight 急ぐことがある答えです/,
    ],
    ['where the first question is missing', (input) => input.flow.delete('start'), /^start .*最初の質問/],
  ];

  it.each(cases)('%s', (_, change, expected) => {
    const input = city();
    change(input);
    expect(formattedProblems(input)).toContainEqual(expect.stringMatching(expected));
  });
});

describe('the proof of the flow of the published content', () => {
  const real = cloneInput(flowProofInput(loadContent(realContent), '2026-11-24')!);

  it('finds no problem', () => {
    expect(formattedProblems(real)).toEqual([]);
  });

  it('fails where any first desk is closed', () => {
    const firsts = new Set(
      [...real.flow.values()].flatMap((node) => (node.type === 'outcome' ? [node.windows[0]!.place!] : [])),
    );
    expect(firsts.size).toBeGreaterThan(0);
    for (const id of firsts) {
      const record = place(real, id);
      const { value } = record.status;
      record.status.value = 'closed';
      expect(formattedProblems(real), `${id} closed`).toContainEqual(
        expect.stringContaining(`${id} は終わった窓口`),
      );
      record.status.value = value;
    }
  });

  it('fails where any step is removed', () => {
    for (const [id, node] of [...real.flow]) {
      real.flow.delete(id);
      expect(formattedProblems(real).length, `without ${id}`).toBeGreaterThan(0);
      real.flow.set(id, node);
    }
  });
});
