import type { Page } from '@playwright/test';
import { fixtureCity, realSite } from '../playwright.config.ts';
import { expect, startClock, test } from '../support/test.ts';

test.use({ serviceWorkers: 'allow' });

const box = (page: Page) => page.locator('input[type="search"][name="q"]');
const results = (page: Page) => page.locator('[data-results]:visible [data-place]');
const settled = (page: Page) =>
  expect(page.locator('[data-results]:visible')).toHaveAttribute('aria-busy', 'false');
const errors: string[] = [];

// Removes functions that older browsers may lack; the tests run in the newest browser.
test.beforeEach(async ({ page }) => {
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    Reflect.deleteProperty(Map, 'groupBy');
    Reflect.deleteProperty(Object, 'groupBy');
    Reflect.deleteProperty(Intl, 'Segmenter');
    Reflect.deleteProperty(globalThis, 'structuredClone');
    Reflect.deleteProperty(URLSearchParams.prototype, 'size');
    Reflect.deleteProperty(Element.prototype, 'ariaPressed');
    Reflect.deleteProperty(Element.prototype, 'ariaHidden');
    for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex', 'at']) {
      Reflect.deleteProperty(Array.prototype, name);
    }
  });
});

test.afterEach(() => expect(errors).toEqual([]));

test.describe('in an older browser', () => {
  test('recent functions are missing', async ({ page }) => {
    await page.goto(`${fixtureCity}/`);
    const present = await page.evaluate(() => [
      'groupBy' in Map,
      'Segmenter' in Intl,
      'toSorted' in [],
      'at' in [],
      'structuredClone' in globalThis,
    ]);
    expect(present).toEqual([false, false, false, false, false]);
  });

  test('the search finds names, and words in the text of pages', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await box(page).fill('川辺相談センター');
    await expect(results(page).first()).toHaveAttribute('data-place', 'kawabe-soudan');
    await settled(page);
    await box(page).fill('お父さん');
    await page.getByRole('button', { name: 'ページの文章からも探す' }).click();
    await expect(page.getByRole('link', { name: 'にじ広場' }).last()).toBeVisible();
  });

  test('a query about danger shows the crisis card with its number', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await box(page).fill('消えたい');
    const card = page.locator('[data-crisis]');
    await expect(card.locator('a[href^="tel:"]').first()).toBeVisible();
  });

  test('「開いている窓口を先に表示する」 sorts the list, and the filter is kept in the address', async ({
    page,
  }) => {
    await startClock(page, '2026-11-24T10:00:00+09:00');
    await page.goto(`${fixtureCity}/find/?kind=madoguchi`);
    await expect(results(page).first()).toBeVisible();
    await page.locator('input[name="open"]').check();
    await settled(page);
    await expect(results(page).first()).toHaveAttribute('data-place', 'kawabe-soudan');
    await expect(results(page).first().locator('.opening')).toHaveAttribute('data-state', 'open');
    await expect.poll(() => new URL(page.url()).searchParams.get('open')).toBe('now');
    expect(new URL(page.url()).searchParams.get('kind')).toBe('madoguchi');
    await page.goto(`${fixtureCity}/find/?sort=kana`);
    await settled(page);
    await expect(results(page).first()).toBeVisible();
  });

  test('the map has its clusters and markers', async ({ page }) => {
    await page.route(/\/\d+\/\d+\/\d+\.png$/, (route) => route.abort());
    for (const site of [realSite, fixtureCity]) {
      await page.goto(`${site}/map/`);
      await page.getByRole('button', { name: '地図を開く' }).click();
      await expect(page.locator('[data-map]')).toHaveAttribute('data-ready', 'true');
      const named = site === realSite ? '[aria-label*="か所"]' : '';
      await expect(page.locator(`[data-map] [role="button"]${named}`).first()).toBeVisible();
    }
    await box(page).fill('川辺相談センター');
    const marker = page.locator('[data-map] [role="button"][aria-label^="川辺相談センター"]');
    await marker.press('Enter');
    await expect(page.locator('.leaflet-popup a[href^="tel:"]').first()).toBeVisible();
  });

  test('readings are shown over names, and the switch has the pressed state', async ({ page }) => {
    await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
    const button = page.getByRole('button', { name: 'ふりがな' });
    await button.click();
    await expect(page.locator('ruby').first()).toBeVisible();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  });

  test('without a network the guided flow leads to a number', async ({ page, context }) => {
    await page.goto(`${fixtureCity}/`);
    await expect
      .poll(
        () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state),
        { timeout: 20_000 },
      )
      .toBe('activated');
    await context.setOffline(true);
    await page.goto(`${fixtureCity}/consult/`);
    for (let question = 0; question < 6; question += 1) {
      const option = page.locator('a[data-option]').first();
      if ((await option.count()) === 0) break;
      const before = page.url();
      await option.click();
      await page.waitForURL((url) => url.href !== before);
      await expect(page.locator('main h1')).toBeVisible();
    }
    await expect(page.locator('main [data-place] a[href^="tel:"]').first()).toBeVisible();
  });
});
