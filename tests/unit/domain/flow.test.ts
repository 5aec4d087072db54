import { describe, expect, it } from 'vitest';
import { flowProofInput } from '../../../scripts/content/flow-proof-input.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import {
  dependsOnDistrict,
  flowLength,
  isSensitive,
  pathOfCode,
  enumeratePaths,
  desksInDistrict,
  desksOf,
} from '../../../src/domain/flow.ts';
import type { Outcome } from '../../../src/schema/flow.ts';

const { flow, places } = flowProofInput(loadContent('tests/fixtures/city'), '2026-11-24')!;
const paths = new Map([...enumeratePaths(flow)].map((flowPath) => [flowPath.code, flowPath]));

describe('a path through the flow', () => {
  it('begins with the first question and has a code for every answer', () => {
    expect([...paths.keys()].sort()).toEqual(['', 'a', 'b', 'c', 'z']);
  });

  it('is sensitive where one of its steps is', () => {
    expect(isSensitive(paths.get('b')!, flow)).toBe(true);
    expect(isSensitive(paths.get('a')!, flow)).toBe(false);
  });

  it('is found from its code', () => {
    for (const flowPath of paths.values()) expect(pathOfCode(flowPath.code, flow)).toEqual(flowPath);
  });

  it('stops at the last letter of a code that is an answer', () => {
    expect(pathOfCode('aqq', flow).code).toBe('a');
    expect(pathOfCode('?', flow).code).toBe('');
  });
});

it('the length of the flow is counted in answers over all complete paths', () => {
  expect(flowLength(flow)).toEqual({ pages: 5, ends: 4, mean: 1, most: 1 });
});

describe('the desks of an outcome', () => {
  const outcome = flow.get('o-madoguchi') as Outcome;
  const ids = (windows: ReturnType<typeof desksOf>) => windows.map(({ place }) => place?.id);

  it('are only those for all districts where no district is given', () => {
    expect(ids(desksOf(outcome, places))).toEqual(['fukushi-ka', 'denwa-nandemo']);
  });

  it('are, in a district, the records that serve it', () => {
    expect(ids(desksInDistrict(outcome, 'kawabe', places, '2026-11-24'))).toEqual(['kawabe-soudan']);
    expect(ids(desksInDistrict(outcome, 'yamate', places, '2026-11-24'))).toEqual(['yamate-soudan']);
  });

  it('have no record where none serves the district, so that the proof reports it', () => {
    expect(ids(desksInDistrict(outcome, 'elsewhere', places, '2026-11-24'))).toEqual([undefined]);
  });

  it('depend on the district only where the outcome names a kind', () => {
    expect(dependsOnDistrict(outcome)).toBe(true);
    expect(dependsOnDistrict(flow.get('o-hiroba') as Outcome)).toBe(false);
  });
});
