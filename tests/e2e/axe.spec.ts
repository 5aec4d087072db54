import { expect, test } from '@playwright/test';
import { axeFaults } from '../axe.ts';
import { fixtureCity, realSite } from '../playwright.config.ts';

/** One page of each template. */
const templates = [
  `${realSite}/`,
  `${realSite}/find/`,
  `${realSite}/emergency/`,
  `${realSite}/areas/`,
  `${realSite}/areas/mabashi/`,
  `${realSite}/kinds/hiroba/`,
  `${realSite}/programs/`,
  `${realSite}/programs/jiritsu-soudan-shien/`,
  `${realSite}/sources/`,
  `${realSite}/about/`,
  `${realSite}/nothing/`,
  `${realSite}/places/jiritsu-soudan-center/`,
  `${realSite}/places/houkatsu-akira-1/`,
  `${realSite}/consult/`,
  `${realSite}/consult/map/`,
  `${realSite}/consult/coverage/`,
  `${realSite}/calendar/`,
  `${realSite}/this-week/`,
  `${realSite}/open-data/`,
  `${realSite}/support/kyoten/`,
  `${realSite}/support/terms/`,
  `${fixtureCity}/support/shikumi/`,
  `${fixtureCity}/consult/aa/`,
  `${fixtureCity}/consult/aaa/`,
  `${fixtureCity}/consult/ab/`,
  `${fixtureCity}/places/kawabe-soudan/`,
  `${fixtureCity}/places/yamate-soudan/`,
  `${fixtureCity}/places/furui-soudan/`,
  `${fixtureCity}/places/renkei-center/`,
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 390]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 }, bypassCSP: true });

      for (const url of templates) {
        test(`axe finds no fault on ${new URL(url).pathname}`, async ({ page }) => {
          await page.goto(url);
          expect(await axeFaults(page)).toEqual([]);
        });
      }
    });
  }
}
