import { parseArgs } from 'node:util';
import { reportFigures } from './bench/figures.ts';
import { runSteps } from './test/run.ts';
import { allSteps, quickSteps } from './test/steps.ts';

/**
 * `npm test`: everything that CI runs; `npm run test:unit` (`--quick`) what needs no built site. TEST_CLOCK (ISO 8601
 * with its zone) is the instant of all tests. Each step counts its tests, one without tests counts as one. A failed
 * build stops what needs it. With `--write` the times go into README.
 */
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, write: { type: 'boolean' } } });
const { outcomes, seconds } = await runSteps(values.quick ? quickSteps : allSteps);

if (values.write) {
  const rows = outcomes.map((outcome) => [outcome.name, outcome.seconds.toFixed(0)]);
  reportFigures('tests', ['step', 's'], [...rows, ['in all', seconds.toFixed(0)]]);
}
