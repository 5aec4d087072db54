import { axeFaults } from '../../scripts/lib/axe.ts';
import { fixtureCity, realSite } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

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
  `${realSite}/list/`,
  `${realSite}/en/`,
  `${realSite}/accessibility/`,
  `${realSite}/areas/mabashi/print/`,
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

const looks = [
  { name: 'light, 320 px', colorScheme: 'light', forcedColors: 'none', width: 320 },
  { name: 'dark, 390 px', colorScheme: 'dark', forcedColors: 'none', width: 390 },
  { name: 'forced colours, 390 px', colorScheme: 'light', forcedColors: 'active', width: 390 },
] as const;

for (const { name, colorScheme, forcedColors, width } of looks) {
  test.describe(name, () => {
    test.use({
      colorScheme,
      viewport: { width, height: 844 },
      bypassCSP: true,
      contextOptions: { forcedColors },
    });

    for (const url of templates) {
      test(`axe finds no fault on ${new URL(url).pathname}`, async ({ page }) => {
        await page.goto(url);
        expect(await axeFaults(page)).toEqual([]);
      });
    }
  });
}
