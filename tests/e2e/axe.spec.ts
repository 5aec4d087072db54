import { expect, test } from '@playwright/test';
import axe from 'axe-core';
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
  `${fixtureCity}/places/kawabe-soudan/`,
  `${fixtureCity}/places/yamate-soudan/`,
  `${fixtureCity}/places/furui-soudan/`,
  `${fixtureCity}/places/renkei-center/`,
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 390]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      // axe is a script of the test, which the page's own policy rightly refuses.
      test.use({ colorScheme, viewport: { width, height: 844 }, bypassCSP: true });

      for (const url of templates) {
        test(`axe finds no fault on ${new URL(url).pathname}`, async ({ page }) => {
          await page.goto(url);
          await page.addScriptTag({ content: axe.source });
          const { violations } = await page.evaluate(() =>
            (window as unknown as { axe: typeof import('axe-core') }).axe.run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            }),
          );
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
          ).toEqual([]);
        });
      }
    });
  }
}
