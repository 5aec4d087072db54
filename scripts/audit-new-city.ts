import { rmSync } from 'node:fs';
import { today } from '../src/data/clock.ts';
import { runSteps } from './test/run.ts';
import { buildFixtureCity } from './test/steps.ts';
import { commandStep, vitest } from './test/step-commands.ts';

/**
 * `npm run audit:new-city`: runs the unit and site tests on the content of a new city with made-up geodata, as after
 * `content/` is replaced. Tests hold no fact of the content, so none may fail.
 */
const [content, site] = ['.dist-new-city-content', '.dist-new-city'];
const env = { CONTENT_DIR: content, SITE_DIST: site, BUILD_DATE: today() };
const newCity = `node scripts/new-city.ts --code 20299 --name 若草市 --geo tests/fixtures/open-files ${content}`;

rmSync(content, { recursive: true, force: true });
await runSteps([
  commandStep('content of a new city', newCity),
  commandStep('build of the new city', 'node scripts/build.ts', {
    env: { ...env, OUT_DIR: site },
    needs: ['content of a new city'],
  }),
  buildFixtureCity,
  vitest('unit', { env, needs: ['content of a new city'] }),
  vitest('site', { env, needs: ['build of the new city', buildFixtureCity.name] }),
]);
