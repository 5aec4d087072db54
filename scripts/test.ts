import { runInLanes, type Outcome } from './test/lanes.ts';
import { allSteps, quickSteps } from './test/steps.ts';

/**
 * `npm test`: everything that CI runs, in two lanes, and at its end the time of each step; `npm run test:unit`
 * (`-- --quick`) what needs no built site. TEST_CLOCK (ISO 8601 with its zone) is the instant of all tests. Each step
 * counts its tests, one without tests counts as one. A failed build stops what needs it. Ends with 1 where anything
 * failed.
 */
const steps = process.argv.includes('--quick') ? quickSteps : allSteps;
const began = performance.now();

const outcomes = await runInLanes(steps, 2, (outcome) => console.log(`== ${formatOutcome(outcome)}\n`));

const byTime = outcomes.toSorted((one, other) => other.seconds - one.seconds);
console.log(`== time of each step\n${byTime.map(formatOutcome).join('\n')}`);
console.log(`${formatSeconds((performance.now() - began) / 1000)}  in all`);

const total = { passed: 0, failed: 0 };
for (const { count } of outcomes) {
  total.passed += count?.passed ?? 0;
  total.failed += count?.failed ?? 0;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function formatOutcome({ name, seconds, count }: Outcome): string {
  const result = count ? `${count.passed} passed, ${count.failed} failed` : 'not run: what it needs failed';
  return `${formatSeconds(seconds)}  ${name}: ${result}`;
}

function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(0).padStart(4)} s`;
}
