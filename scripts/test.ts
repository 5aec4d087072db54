import { reportFigures } from './bench/figures.ts';
import { runSteps } from './test/run.ts';
import { allSteps, quickSteps } from './test/steps.ts';

/**
 * `npm test`: everything that CI runs; `npm run test:unit` (`--quick`) what needs no built site. TEST_CLOCK (ISO 8601
 * with its zone) is the instant of all tests. Each step counts its tests, one without tests counts as one. A failed
 * build stops what needs it. With `--write` the times go into README.
 */
const { outcomes, seconds } = await runSteps(process.argv.includes('--quick') ? quickSteps : allSteps);

if (process.argv.includes('--write')) {
  const rows = outcomes.map((outcome) => [outcome.name, outcome.seconds.toFixed(0)]);
  reportFigures('tests', ['step', 's'], [...rows, ['in all', seconds.toFixed(0)]]);
}
