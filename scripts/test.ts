import { parseArgs } from 'node:util';
import { reportFigures } from './bench/figures.ts';
import { runSteps } from './test/run.ts';
import { allSteps, quickSteps } from './test/steps.ts';

/**
 * `npm test`: runs every step of the CI; `npm run test:unit` (`--quick`) those that need no built site. TEST_CLOCK (ISO
 * 8601 with time zone) is the instant at which all tests run. Each step counts its tests, or one if it has none. A
 * failed build skips the steps that need it. `--write` writes the times into README.
 */
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, write: { type: 'boolean' } } });
const { outcomes, seconds } = await runSteps(values.quick ? quickSteps : allSteps);

if (values.write) {
  const rows = outcomes.map((outcome) => [outcome.name, outcome.seconds.toFixed(0)]);
  reportFigures('tests', ['step', 's'], [...rows, ['in all', seconds.toFixed(0)]]);
}
