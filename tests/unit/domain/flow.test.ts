import { describe, expect, it } from 'vitest';
import { flowWorld } from '../../../scripts/content/flow.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { audienceOf, districtOf, isSensitive, waysThrough, windowsOf } from '../../../src/domain/flow.ts';

const { flow, districts, places } = flowWorld(loadContent('tests/fixtures/city'), '2026-11-24')!;
const ways = new Map([...waysThrough(flow, districts)].map((way) => [way.code, way]));

describe('a way through the flow', () => {
  it('begins with the first question and has an address for every answer', () => {
    expect([...ways.keys()].filter((code) => code.length < 2)).toEqual(['', 'a', 'b', 'z']);
  });

  it('says nothing in its address but letters', () => {
    expect([...ways.keys()].every((code) => /^[a-z]*$/.test(code))).toBe(true);
  });

  it('remembers who is in trouble and where', () => {
    const way = ways.get('bab')!;
    expect([audienceOf(way), districtOf(way)]).toEqual(['family', 'yamate']);
  });

  it('is not to be seen by others where one of its steps is not', () => {
    expect(isSensitive(ways.get('ab')!, flow)).toBe(true);
    expect(isSensitive(ways.get('aa')!, flow)).toBe(false);
  });
});

describe('the windows of an outcome', () => {
  const outcome = flow.get('o-madoguchi');
  const windows = (district: string | undefined) =>
    outcome?.type === 'outcome'
      ? windowsOf(outcome, district, places).map(({ place }) => place?.id)
      : undefined;

  it('begin with the record that serves the district answered', () => {
    expect(windows('kawabe')).toEqual(['kawabe-soudan', 'denwa-nandemo']);
    expect(windows('yamate')).toEqual(['yamate-soudan', 'denwa-nandemo']);
  });

  it('leave a hole where no record serves it, for the proof to find', () => {
    expect(windows(undefined)?.[0]).toBeUndefined();
  });
});
