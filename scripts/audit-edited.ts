import { today } from '../src/data/clock.ts';
import { fillContent } from './test/edit-content.ts';
import { runSteps } from './test/run.ts';
import { buildFixtureCity } from './test/steps.ts';
import { commandStep, vitest } from './test/step-commands.ts';

/**
 * `npm run audit:edited`: the unit and site tests on a content that staff have changed. They hold no fact of the content,
 * so no number filled in, no record added or closed and no word changed may turn one red.
 */
const [content, site] = ['.dist-edited-content', '.dist-edited'];
const env = { CONTENT_DIR: content, SITE_DIST: site, BUILD_DATE: today() };

console.log(fillContent('content', content, env.BUILD_DATE).join('\n'));
await runSteps([
  commandStep('build of the edited content', 'node scripts/build.ts', { env: { ...env, OUT_DIR: site } }),
  buildFixtureCity,
  vitest('unit', { env }),
  vitest('site', { env, needs: ['build of the edited content', buildFixtureCity.name] }),
]);
