import { fixtureCity } from '../playwright.config.ts';
import { expect, startClock, test } from '../support/test.ts';

/**
 * One page of each template. Its snapshot is the accessibility tree: landmarks, headings and names of controls in
 * order. After an intended change, update the snapshots with
 * `npx playwright test -c tests/playwright.config.ts aria-snapshots --update-snapshots=all`.
 */
const templates = [
  ['home', '/'],
  ['find', '/find/'],
  ['map', '/map/'],
  ['emergency', '/emergency/'],
  ['children', '/kids/'],
  ['areas', '/areas/'],
  ['district', '/areas/kawabe/'],
  ['booklet', '/areas/kawabe/print/'],
  ['kind', '/kinds/madoguchi/'],
  ['kind to visit', '/kinds/hiroba/'],
  ['programme', '/programs/soudan-jigyo/'],
  ['record', '/places/kawabe-soudan/'],
  ['record without number', '/places/yamate-soudan/'],
  ['discreet record', '/places/kakure-ie/'],
  ['question', '/consult/'],
  ['outcome', '/consult/a/'],
  ['support', '/support/shikumi/'],
  ['terms', '/support/terms/'],
  ['week', '/this-week/'],
  ['list', '/list/'],
  ['language', '/en/'],
  ['open data', '/open-data/'],
  ['sources', '/sources/'],
] as const;

test.use({ javaScriptEnabled: true, viewport: { width: 390, height: 844 } });

for (const [name, address] of templates) {
  test(`the accessibility tree of the ${name} page is the same as its snapshot`, async ({ page }) => {
    await startClock(page, '2026-11-24T10:00:00+09:00');
    await page.goto(fixtureCity + address);
    await expect(page.locator('body')).toMatchAriaSnapshot({ name: `${name.replaceAll(' ', '-')}.aria.yml` });
  });
}
