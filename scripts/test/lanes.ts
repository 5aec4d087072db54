/** How many tests of a step passed and failed. */
export type Count = { passed: number; failed: number };

/** A step of the tests. It starts once the steps named in `needs` have passed and enough lanes are free. */
export type Step = {
  name: string;
  needs?: string[];
  /** Number of lanes (cores) it uses; default 1. */
  lanes?: number;
  run: () => Promise<Count>;
};

/**
 * The result of a step; `seconds` is wall time. `count` is undefined if the step did not run because a needed one
 * failed.
 */
export type Outcome = { name: string; seconds: number; count?: Count };

/**
 * Runs steps in parallel lanes, in the order of the list as far as lanes and needs allow.
 * @param report called with each outcome as soon as it is known
 * @returns the outcomes in the order in which the steps ended
 * @throws {Error} if steps remain that can never start
 */
export async function runInLanes(
  steps: Step[],
  lanes: number,
  report: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const waiting = [...steps];
  const passed = new Set<string>();
  const ended = new Set<string>();
  const outcomes: Outcome[] = [];
  const running = new Map<string, Promise<void>>();
  let free = lanes;

  const end = (outcome: Outcome) => {
    ended.add(outcome.name);
    if (outcome.count?.failed === 0) passed.add(outcome.name);
    outcomes.push(outcome);
    report(outcome);
  };
  const start = async ({ name, run }: Step, width: number) => {
    const began = performance.now();
    const count = await run();
    free += width;
    running.delete(name);
    end({ name, seconds: (performance.now() - began) / 1000, count });
  };

  while (waiting.length + running.size > 0) {
    for (const step of [...waiting]) {
      const { name, needs = [] } = step;
      const width = Math.min(step.lanes ?? 1, lanes);
      const isSkipped = needs.some((need) => ended.has(need) && !passed.has(need));
      const isReady = needs.every((need) => passed.has(need)) && width <= free;
      if (!isSkipped && !isReady) continue;
      waiting.splice(waiting.indexOf(step), 1);
      if (isSkipped) end({ name, seconds: 0 });
      else {
        free -= width;
        running.set(name, start(step, width));
      }
    }
    if (running.size > 0) await Promise.race(running.values());
    else if (waiting.length > 0 && !waiting.some(({ needs = [] }) => needs.some((need) => ended.has(need)))) {
      throw new Error(`no step can start: ${waiting.map(({ name }) => name).join(', ')}`);
    }
  }
  return outcomes;
}
