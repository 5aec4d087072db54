import type { Page, Route } from '@playwright/test';
import { districtKey } from '../../src/client/storage-keys.ts';
import { fixtureCity, realSite } from '../playwright.config.ts';
import { variedPlaces } from '../support/places.ts';
import { clocks, expect, startClock, test } from '../support/test.ts';

const placePages = variedPlaces('.dist-fixture').map(({ id }) => `/places/${id}/`);
const fixturePages = [
  '/',
  '/areas/',
  '/areas/kawabe/',
  '/kinds/madoguchi/',
  '/emergency/',
  '/kids/',
  '/find/',
  '/map/',
  '/this-week/',
  '/list/',
  '/consult/',
  '/consult/a/',
  '/consult/b/',
  '/consult/c/',
  ...placePages,
];
const realPages = [
  '/',
  '/kids/',
  '/find/',
  '/this-week/',
  ...variedPlaces('dist').map(({ id }) => `/places/${id}/`),
];

for (const [when, clock] of Object.entries(clocks)) {
  test(`pages with delayed scripts have no layout shift on ${when}`, async ({ page }) => {
    await startClock(page, clock);
    await expectNoShift(
      page,
      fixturePages.map((address) => fixtureCity + address),
    );
  });
}

for (const [how, width, textSize] of [
  ['on a phone of 320 px', 320, '100%'],
  ['on a phone of 390 px with twice the text size', 390, '200%'],
  ['on a phone of 320 px with twice the text size', 320, '200%'],
] as const) {
  test(`pages have no layout shift on a Friday night ${how}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await startClock(page, clocks['a Friday night']);
    await page.addInitScript((size) => {
      new MutationObserver((_, observer) => {
        document.documentElement.style.fontSize = size;
        observer.disconnect();
      }).observe(document, { childList: true });
    }, textSize);
    await expectNoShift(
      page,
      ['/', '/find/', ...placePages].map((address) => fixtureCity + address),
    );
  });
}

for (const [when, weekday, hour] of [
  ['a weekday noon', 3, 12],
  ['a Friday night', 5, 22],
] as const) {
  test(`the real site has no layout shift on ${when} after its build`, async ({ page }) => {
    await page.goto(`${realSite}/`);
    const built = (await page.locator('[data-edition]').getAttribute('data-edition')) ?? '';
    const day = new Date(`${built}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + ((weekday - day.getUTCDay() + 7) % 7));
    await startClock(page, `${day.toISOString().slice(0, 10)}T${hour}:00:00+09:00`);
    await expectNoShift(
      page,
      realPages.map((address) => realSite + address),
    );
  });
}

test('pages have no layout shift where a district is stored', async ({ page }) => {
  // The district is below the first screen of a phone.
  await page.setViewportSize({ width: 390, height: 2000 });
  await page.addInitScript((key) => localStorage.setItem(key, 'kawabe'), districtKey);
  await expectNoShift(
    page,
    ['/', '/areas/kawabe/', '/consult/a/'].map((address) => fixtureCity + address),
  );
  await expect(page.locator('details[data-district="kawabe"]')).toHaveAttribute('open');
  await page.goto(`${fixtureCity}/`);
  await expect(page.locator('.mine')).toBeVisible();
});

test('late results of the search by name and of the full-text search cause no layout shift', async ({
  page,
}) => {
  await page.route('**/search.json', delayBy(400));
  await page.route('**/pagefind/**', delayBy(400));
  await watchShift(page);
  await page.goto(`${fixtureCity}/find/`);
  await page.getByRole('searchbox').fill('広場');
  await expect(page.locator('[data-find="results"] [data-place]').first()).toBeVisible();
  await page.locator('[data-find="ask"]').click();
  await expect(page.locator('[data-find="texts"] a').first()).toBeVisible({ timeout: 20_000 });
  await framesOf(page);
  expect(await shiftOf(page)).toEqual({ shift: 0, what: [] });
});

/** Opens pages whose scripts load only after the first paint, and expects a layout shift (CLS) of at most 0.01. */
async function expectNoShift(page: Page, addresses: string[]): Promise<void> {
  let paint = () => {};
  await page.exposeFunction('reportPaint', () => paint());
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0)
        (window as unknown as { reportPaint: () => void }).reportPaint();
    }).observe({ type: 'paint', buffered: true });
  });
  await watchShift(page);
  const moved: Record<string, Moved> = {};
  for (const address of addresses) {
    const painted = new Promise<void>((resolve) => (paint = resolve));
    await page.unrouteAll();
    await page.route('**/_astro/*.js', async (route) => {
      await painted;
      await route.continue();
    });
    await page.goto(address);
    const directory = page.locator('[data-find-page]');
    if ((await directory.count()) > 0) await expect(directory).toHaveAttribute('aria-busy', 'false');
    await framesOf(page);
    const found = await shiftOf(page);
    if (found.shift > 0.01) moved[address] = found;
  }
  expect(moved).toEqual({});
}

/** Waits until pending changes are painted and their layout shifts are recorded. */
const framesOf = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
  });

const delayBy = (milliseconds: number) => async (route: Route) => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await route.continue();
};

type Moved = { shift: number; what: string[] };

/** Records the layout shifts (CLS) of a page that do not follow user input, from the next navigation on. */
function watchShift(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const moved: Moved = { shift: 0, what: [] };
    Object.assign(window, { moved });
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Node }[] };
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        moved.shift += value;
        moved.what.push(...sources.map(({ node }) => (node as Element)?.outerHTML?.slice(0, 80) ?? ''));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

function shiftOf(page: Page): Promise<Moved> {
  return page.evaluate(() => (window as unknown as { moved: Moved }).moved);
}
