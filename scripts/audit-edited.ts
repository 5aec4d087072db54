import { today } from '../src/data/clock.ts';
import { fillContent } from './test/edit-content.ts';
import { runSteps } from './test/run.ts';
import { buildFixtureCity } from './test/steps.ts';
import { commandStep, vitest } from './test/step-commands.ts';

/**
 * `npm run audit:edited`: runs the unit and site tests on a copy of the content with changes such as staff make. Tests
 * hold no fact of the content, so none may fail when a number is filled in, a record is added or closed, or a text
 * changes.
 */
const [content, site] = ['.dist-edited-content', '.dist-edited'];
const env = { CONTENT_DIR: content, SITE_DIST: site, BUILD_DATE: today() };

console.log((await fillContent('content', content, env.BUILD_DATE)).join('\n'));
await runSteps([
  commandStep('build of the edited content', 'node scripts/build.ts', { env: { ...env, OUT_DIR: site } }),
  buildFixtureCity,
  vitest('unit', { env }),
  vitest('site', { env, needs: ['build of the edited content', buildFixtureCity.name] }),
]);
