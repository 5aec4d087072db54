import { fixtureCity } from '../playwright.config.ts';
import { expect, startClock, test } from '../support/test.ts';

/**
 * Pages of the fixture city, whose content does not change. After an intended change of the look, update the
 * screenshots with `npx playwright test -c tests/playwright.config.ts screenshots --update-snapshots`.
 */
const pages = [
  ['home', '/'],
  ['styleguide', '/styleguide/'],
  ['record', '/places/kawabe-soudan/'],
  ['question', '/consult/'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} colour scheme`, () => {
    test.use({ colorScheme });

    for (const [name, address] of pages) {
      test(`the ${name} page is the same as its screenshot`, async ({ page }) => {
        await startClock(page, '2026-11-24T10:00:00+09:00');
        await page.goto(fixtureCity + address);
        await expect(page).toHaveScreenshot(`${name}-${colorScheme}.png`, {
          fullPage: true,
          animations: 'disabled',
          threshold: 0.3,
          maxDiffPixelRatio: 0.03,
        });
      });
    }
  });
}
