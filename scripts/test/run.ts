import { runInLanes, type Outcome, type Step } from './lanes.ts';

/** The cores of the smallest machine that runs the tests. */
const lanes = 2;

/**
 * Runs steps in two lanes and prints at the end the time of each and the line `N passed, N failed`, which CI reads. The
 * process then ends with 1 where anything failed or did not run.
 * @returns the outcome of each step, the longest first, and the seconds of all together
 */
export async function runSteps(steps: Step[]): Promise<{ outcomes: Outcome[]; seconds: number }> {
  const began = performance.now();
  const outcomes = await runInLanes(steps, lanes, (outcome) => console.log(`== ${formatOutcome(outcome)}\n`));

  const byTime = outcomes.toSorted((one, other) => other.seconds - one.seconds);
  console.log(`== time of each step\n${byTime.map(formatOutcome).join('\n')}`);
  const seconds = (performance.now() - began) / 1000;
  console.log(`${formatSeconds(seconds)}  in all`);

  const sum = (part: 'passed' | 'failed') =>
    outcomes.reduce((total, { count }) => total + (count?.[part] ?? 0), 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  return { outcomes: byTime, seconds };
}

function formatOutcome({ name, seconds, count }: Outcome): string {
  const result = count ? `${count.passed} passed, ${count.failed} failed` : 'not run: what it needs failed';
  return `${formatSeconds(seconds)}  ${name}: ${result}`;
}

function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(0).padStart(4)} s`;
}
