import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { runInLanes, type Step } from '../../../scripts/test/lanes.ts';

let log: string[] = [];

/** A step that notes when it starts and ends. */
function step(name: string, milliseconds: number, more: Partial<Step> & { failed?: number } = {}): Step {
  const { failed = 0, ...when } = more;
  return {
    name,
    ...when,
    run: async () => {
      log.push(`+${name}`);
      await pause(milliseconds);
      log.push(`-${name}`);
      return { passed: 1 - failed, failed };
    },
  };
}

async function run(...steps: Step[]) {
  log = [];
  const outcomes = await runInLanes(steps, 2, () => {});
  return Object.fromEntries(outcomes.map(({ name, count }) => [name, count?.failed]));
}

it('runs two steps at once, and the next of the list when one has ended', async () => {
  await run(step('a', 60), step('b', 20), step('c', 60));
  expect(log).toEqual(['+a', '+b', '-b', '+c', '-a', '-c']);
});

it('starts a step when what it needs has passed, and others meanwhile', async () => {
  await run(step('a', 60), step('b', 0, { needs: ['a'] }), step('c', 20));
  expect(log).toEqual(['+a', '+c', '-c', '-a', '+b', '-b']);
});

it('does not start what needs a failed step, nor what needs that, and runs the others', async () => {
  const failed = await run(
    step('a', 0, { failed: 1 }),
    step('b', 0, { needs: ['a'] }),
    step('c', 0, { needs: ['b'] }),
    step('d', 0),
  );
  expect(failed).toEqual({ a: 1, b: undefined, c: undefined, d: 0 });
  expect(log).not.toContain('+b');
});

it('gives a step that takes both lanes the machine to itself', async () => {
  await run(step('a', 20), step('b', 40), step('wide', 0, { lanes: 2 }));
  expect(log).toEqual(['+a', '+b', '-a', '-b', '+wide', '-wide']);
});

it('reports steps that wait for each other', async () => {
  const circle = run(step('a', 0, { needs: ['b'] }), step('b', 0, { needs: ['a'] }));
  await expect(circle).rejects.toThrow('no step can start: a, b');
});
