import { expect, test, type Page, type Route } from '@playwright/test';
import { realSite } from '../playwright.config.ts';

const pages = [
  '/',
  '/areas/mabashi/',
  '/places/jiritsu-soudan-center/',
  '/consult/a/',
  '/consult/aaa/',
  '/find/',
  '/map/',
  '/this-week/',
  '/list/',
];

for (const address of pages) {
  test(`nothing moves on ${address} when its scripts come late`, async ({ page }) => {
    await page.route('**/_astro/*.js', late(600));
    await watchShift(page);
    await page.goto(realSite + address);
    await page.waitForTimeout(1200);
    const { shift, what } = await shiftOf(page);
    expect(shift, what.join('\n')).toBeLessThanOrEqual(0.01);
  });
}

test('nothing moves when the search answers late, by name and in the text of all pages', async ({ page }) => {
  await page.route('**/search.json', late(800));
  await page.route('**/pagefind/**', late(800));
  await watchShift(page);
  await page.goto(`${realSite}/find/`);
  await page.getByRole('searchbox').fill('家賃');
  await expect(page.locator('[data-find="results"] [data-place]').first()).toBeVisible();
  await page.locator('[data-find="ask"]').click();
  await expect(page.locator('[data-find="texts"] a').first()).toBeVisible();
  await page.waitForTimeout(300);
  expect(await shiftOf(page)).toEqual({ shift: 0, what: [] });
});

const late = (milliseconds: number) => async (route: Route) => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await route.continue();
};

type Moved = { shift: number; what: string[] };

/** Notes what moves on the page though nobody has just touched it (CLS). */
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
