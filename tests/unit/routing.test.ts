import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { dangerFile, dangerTable } from '../../scripts/content/danger.ts';
import { flowProofInput } from '../../scripts/content/flow-proof-input.ts';
import { loadContent } from '../../scripts/content/load.ts';
import { tableChanges, routingFile, routingTable } from '../../scripts/content/routing.ts';
import { flowLength, pathOfCode, desksInDistrict, desksOf } from '../../src/domain/flow.ts';
import { stories } from '../support/stories.ts';
import { realContent } from '../support/sites.ts';

const world = flowProofInput(loadContent(realContent), '2026-11-24')!;

it('the flow leads where it was last accepted to lead (npm run flow -- --accept accepts a change)', () => {
  const golden = path.join(realContent, routingFile);
  const accepted = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  expect(tableChanges(accepted, routingTable(world))).toEqual({ removed: [], added: [] });
});

it('the numbers in danger stand in the order that was last accepted', () => {
  const accepted = readFileSync(path.join(realContent, dangerFile), 'utf8');
  expect(tableChanges(accepted, dangerTable(loadContent(realContent)))).toEqual({ removed: [], added: [] });
});

it('the flow is short: three answers at most, 2.5 in the mean, 150 pages', () => {
  const { most, mean, pages } = flowLength(world.flow);
  console.log(`flow: ${pages} pages, ${mean.toFixed(2)} answers in the mean, ${most} at most`);
  expect(most).toBeLessThanOrEqual(3);
  expect(mean).toBeLessThanOrEqual(2.5);
  expect(pages).toBeLessThanOrEqual(150);
});

it.each(stories().map((story) => [story.story, story] as const))(
  'a visitor in this situation reaches the right desk: %s',
  (_, story) => {
    const way = pathOfCode(story.path, world.flow);
    expect(way.code).toBe(story.path);
    const outcome = world.flow.get(way.node);
    if (outcome?.type !== 'outcome') throw new Error(`${way.node} is no outcome`);
    const ofDistrict = desksInDistrict(outcome, story.district, world.places, world.referralContext.today);
    const windows = [...(story.district ? ofDistrict : []), ...desksOf(outcome, world.places)];
    const ids = windows.map(({ place }) => place?.id);
    const inDanger = outcome.rescue.map(({ place }) => place);
    expect(ids[0]).toBe(story.first);
    expect([...inDanger, ...ids]).toEqual(expect.arrayContaining(story.also));
  },
);
