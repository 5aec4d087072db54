import { runInLanes, type Outcome, type Step } from './lanes.ts';

/** Number of cores of the smallest machine that runs the tests. */
const lanes = 2;

/**
 * Runs steps in two lanes. At the end it prints the time of each step and the line `N passed, N failed`, which CI
 * reads, and sets the exit code to 1 if a test failed.
 * @returns the outcomes, slowest step first, and the wall time of the complete run in seconds
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
  const result = count
    ? `${count.passed} passed, ${count.failed} failed`
    : 'not run: a step that it needs failed';
  return `${formatSeconds(seconds)}  ${name}: ${result}`;
}

function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(0).padStart(4)} s`;
}
