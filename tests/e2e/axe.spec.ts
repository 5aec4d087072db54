import { axeViolations } from '../../scripts/lib/axe.ts';
import { fixtureCity, realSite } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

test.use({ bypassCSP: true });

/** One page of each template, and records that differ in their known fields. */
const pages = [
  '/',
  '/find/',
  '/map/',
  '/emergency/',
  '/kids/',
  '/areas/',
  '/areas/kawabe/',
  '/areas/kawabe/print/',
  '/kinds/hiroba/',
  '/programs/',
  '/programs/soudan-jigyo/',
  '/sources/',
  '/about/',
  '/nothing/',
  '/consult/',
  '/consult/a/',
  '/consult/b/',
  '/consult/c/',
  '/consult/map/',
  '/consult/coverage/',
  '/calendar/',
  '/this-week/',
  '/open-data/',
  '/updates/',
  '/offline/',
  '/list/',
  '/en/',
  '/accessibility/',
  '/support/shikumi/',
  '/support/terms/',
  '/places/kawabe-soudan/',
  '/places/yamate-soudan/',
  '/places/furui-soudan/',
  '/places/renkei-center/',
  '/places/niji-hiroba/',
  '/places/kakure-ie/',
];
/** The templates with most controls and colours. */
const main = [
  '/',
  '/find/',
  '/emergency/',
  '/kids/',
  '/consult/',
  '/areas/kawabe/',
  '/places/kawabe-soudan/',
];

// `npm run audit` checks every page of the real site in every look.
const looks = [
  { name: 'light, 320 px', colorScheme: 'light', forcedColors: 'none', width: 320, addresses: pages },
  { name: 'dark, 390 px', colorScheme: 'dark', forcedColors: 'none', width: 390, addresses: main },
  {
    name: 'forced colours, 390 px',
    colorScheme: 'light',
    forcedColors: 'active',
    width: 390,
    addresses: main,
  },
] as const;

for (const { name, colorScheme, forcedColors, width, addresses } of looks) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport: { width, height: 844 }, contextOptions: { forcedColors } });

    for (const address of addresses) {
      test(`axe finds no violation on ${address}`, async ({ page }) => {
        await page.goto(fixtureCity + address);
        expect(await axeViolations(page)).toEqual([]);
      });
    }
  });
}

for (const address of ['/', '/find/', '/emergency/', '/kids/', '/consult/']) {
  test(`axe finds no violation on ${address} of the real site`, async ({ page }) => {
    await page.goto(realSite + address);
    expect(await axeViolations(page)).toEqual([]);
  });
}
