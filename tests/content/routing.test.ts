import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flowWorld } from '../../scripts/content/flow.ts';
import { loadContent } from '../../scripts/content/load.ts';
import { routingChanges, routingTable } from '../../scripts/content/routing.ts';
import { districtOf, waysThrough, windowsOf } from '../../src/domain/flow.ts';
import { stories } from '../stories.ts';

const world = flowWorld(loadContent('content'), '2026-11-24')!;
const ways = [...waysThrough(world.flow, world.districts)];

it('the flow leads where it was last accepted to lead (npm run flow -- --accept takes a change on)', () => {
  const golden = 'tests/content/routing.golden.csv';
  const accepted = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  expect(routingChanges(accepted, routingTable(world))).toEqual({ gone: [], come: [] });
});

describe('somebody in this situation comes to the right window', () => {
  it('in at least 25 stories', () => {
    expect(stories().length).toBeGreaterThanOrEqual(25);
  });

  it.each(stories().map((story) => [story.story, story] as const))('%s', (_, { answers, first, also }) => {
    const way = ways.find(
      (candidate) => candidate.answers.map(({ choice }) => choice.text).join(' > ') === answers.join(' > '),
    );
    const outcome = way && world.flow.get(way.node);
    const windows =
      way && outcome?.type === 'outcome'
        ? windowsOf(outcome, districtOf(way), world.places).map(({ place }) => place?.id)
        : [];
    expect(windows[0]).toBe(first);
    expect(windows).toEqual(expect.arrayContaining(also));
  });
});
