import { today } from '../../src/data/clock.ts';
import type { Step } from './lanes.ts';
import { playwright, commandStep, vitest } from './step-commands.ts';

const fixtureDay = '2026-11-24';
const clock = process.env.TEST_CLOCK;
const clockDay = clock && new Date(clock).toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });

/**
 * The day on which the real content is checked and built: that of TEST_CLOCK, but not before today, for the content
 * holds days that are past today.
 */
const contentDay = [today(), clockDay ?? ''].sort().at(-1)!;
const env = { BUILD_DATE: contentDay, TEST_CLOCK: clock };

/** The fixture cities have days of their own; the real content and the large city made from it have the content day. */
const build = (name: string, variables: Record<string, string>, needs: string[] = []) =>
  commandStep(name, 'node scripts/build.ts', { needs, env: { ...env, ...variables } });

/** Builds the fictional city on which most tests and the audit run. */
export const buildFixtureCity: Step = build('build of the fixture city', {
  CONTENT_DIR: 'tests/fixtures/city',
  OUT_DIR: '.dist-fixture',
  BUILD_DATE: fixtureDay,
  STYLEGUIDE: '1',
});

/** A city whose list has two parts. */
const largeCity = 510;
const largeContent = '.dist-large-content';

/** What `npm run test:unit` runs: all that needs no built site. */
export const quickSteps: Step[] = [
  commandStep('content', 'node scripts/check.ts', { env }),
  commandStep('editor help', 'node scripts/schemas.ts --check'),
  vitest('unit', { env }),
];

/** The steps of `npm test`; what comes first in the list starts first. Builds go first, for others wait for them. */
export const allSteps: Step[] = [
  ...quickSteps.slice(0, 2),
  build('build', {}, ['content']),
  buildFixtureCity,
  commandStep('content of a large city', `node scripts/lib/synthetic-city.ts ${largeContent} ${largeCity}`, {
    env,
  }),
  build('build of a large city', { CONTENT_DIR: largeContent, OUT_DIR: '.dist-large', PRECOMPRESS: '0' }, [
    'content of a large city',
  ]),
  build('build of a second city', {
    CONTENT_DIR: 'tests/fixtures/chiba-city',
    OUT_DIR: '.dist-chiba',
    BUILD_DATE: fixtureDay,
    PRECOMPRESS: '0',
  }),
  commandStep('types', 'astro check --minimumSeverity warning'),
  ...quickSteps.slice(2),
  commandStep('formatting', 'prettier --check --log-level warn .'),
  vitest('site', { needs: ['build', buildFixtureCity.name], env }),
  playwright('browser', {
    needs: ['build', buildFixtureCity.name, 'build of a second city', 'build of a large city'],
    // Two workers of its own; beside another step its pages would be late.
    lanes: 2,
    env,
  }),
];
