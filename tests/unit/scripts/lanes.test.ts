import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { runInLanes, type Step } from '../../../scripts/test/lanes.ts';

let log: string[] = [];

/** A step that logs its start and its end. */
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

it('two steps run at once, and the next one starts when one has ended', async () => {
  await run(step('a', 60), step('b', 20), step('c', 60));
  expect(log).toEqual(['+a', '+b', '-b', '+c', '-a', '-c']);
});

it('a step starts when the steps that it needs have passed, and others run meanwhile', async () => {
  await run(step('a', 60), step('b', 0, { needs: ['a'] }), step('c', 20));
  expect(log).toEqual(['+a', '+c', '-c', '-a', '+b', '-b']);
});

it('steps that depend on a failed step do not start, and the others run', async () => {
  const failed = await run(
    step('a', 0, { failed: 1 }),
    step('b', 0, { needs: ['a'] }),
    step('c', 0, { needs: ['b'] }),
    step('d', 0),
  );
  expect(failed).toEqual({ a: 1, b: undefined, c: undefined, d: 0 });
  expect(log).not.toContain('+b');
});

it('a step that takes both lanes runs alone', async () => {
  await run(step('a', 20), step('b', 40), step('wide', 0, { lanes: 2 }));
  expect(log).toEqual(['+a', '+b', '-a', '-b', '+wide', '-wide']);
});

it('steps that need each other throw an error', async () => {
  const circle = run(step('a', 0, { needs: ['b'] }), step('b', 0, { needs: ['a'] }));
  await expect(circle).rejects.toThrow('no step can start: a, b');
});
