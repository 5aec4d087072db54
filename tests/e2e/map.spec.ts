import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { DirectoryFile } from '../../src/domain/directory.ts';
import { axeViolations } from '../../scripts/lib/axe.ts';
import { fixtureCity, realSite } from '../playwright.config.ts';
import { serveTiles } from '../support/tiles.ts';
import { variedPlaces } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const isTile = (url: string) => /\/\d+\/\d+\/\d+\.png$/.test(new URL(url).pathname);
const idsOf = (page: Page, list: string) =>
  page
    .locator(`${list} [data-place]`)
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.place ?? ''));

/** Opens the map of a page if it is not open, and waits until it is drawn. */
async function openMap(page: Page): Promise<void> {
  await expect(page.locator('[data-map-panel]')).toBeVisible();
  const open = page.getByRole('button', { name: '地図を開く' });
  if (await open.isVisible()) await open.click();
  await expect(page.locator('[data-map]')).toHaveAttribute('data-ready', 'true');
}

test.describe('the map with a tile server', () => {
  test.describe.configure({ mode: 'serial' });
  // The page requests tiles only online; the test machine may have no network.
  test.beforeEach(({ page }) =>
    page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => true })),
  );

  test('shows tiles, and when the server stops, a message, the base layer and the list', async ({ page }) => {
    const tiles = await serveTiles(4329);
    await page.goto(`${fixtureCity}/map/`);
    await openMap(page);
    await expect(page.locator('.leaflet-tile-loaded').first()).toBeVisible();
    expect(tiles.requestedPaths.length).toBeGreaterThan(0);
    await expect(page.locator('[data-map]')).toContainText('つばき市の地図');
    await tiles.stop();
    await page.getByRole('button', { name: '拡大する' }).click();
    await page.getByRole('button', { name: '拡大する' }).click();
    await expect(page.getByText('詳しい地図の画像を読み込めない')).toBeVisible();
    await expect(page.locator('.leaflet-tile')).toHaveCount(0);
    await expect(page.locator('.ground-city')).toBeVisible();
    await expect(page.locator('[data-map-list] [data-name]').first()).toBeVisible();
  });

  test('sends no request to another host on a phone before it is opened', async ({ page }) => {
    const tiles = await serveTiles(4329);
    const others: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(fixtureCity)) others.push(request.url());
    });
    await page.goto(`${fixtureCity}/map/`);
    await expect(page.getByRole('button', { name: '地図を開く' })).toBeVisible();
    await page.mouse.wheel(0, 2000);
    expect(others).toEqual([]);
    await openMap(page);
    await expect.poll(() => tiles.requestedPaths.length).toBeGreaterThan(0);
    expect(others.filter((url) => !isTile(url))).toEqual([]);
    await tiles.stop();
  });
});

test.describe('the map without tiles', () => {
  test.beforeEach(({ page }) => page.route(isTileUrl, (route) => route.abort()));

  test('has the same records as the list: those with a marker, and the others below the map', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const [place] = variedPlaces('dist');
    for (const address of ['/map/', `/map/?kind=${place?.kind}`, `/map/#q=${place?.name}`]) {
      await page.goto(realSite + address);
      await openMap(page);
      await expect(page.locator('[data-find-page]')).toHaveAttribute('aria-busy', 'false');
      const listedPlaces = await idsOf(page, '[data-map-list]');
      const unplaced = await idsOf(page, '[data-map-unplaced]');
      const { rows } = JSON.parse(readFileSync('dist/directory.json', 'utf8')) as DirectoryFile;
      const withMarkers = rows.filter(({ marks }) => marks.length > 0).map(({ id }) => id);
      expect(listedPlaces.length).toBeGreaterThan(0);
      expect(unplaced).toEqual(listedPlaces.filter((id) => !withMarkers.includes(id)));
      await page.reload();
    }
  });

  test('has a marker with the name and kind of each record, and a marker for each venue with its day', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/map/?kind=hiroba`);
    await openMap(page);
    const markers = page.locator('[data-map] .mark-button');
    await expect(markers).toHaveCount(2);
    await expect(markers.first()).toHaveAttribute('aria-label', /^にじ広場（.+）$/);
    await expect(page.locator('[data-map] .block')).toHaveCount(1);
    await markers.last().press('Enter');
    await expect(page.locator('.leaflet-popup')).toContainText(/[水月].*館/);
  });

  test('opens a marker by keyboard with the focus in its popup, and Escape closes it and returns the focus', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/map/?kind=madoguchi`);
    await openMap(page);
    const marker = page.locator('[data-map] [role="button"][aria-label^="川辺相談センター"]');
    await marker.focus();
    await page.keyboard.press('Enter');
    const popup = page.locator('.leaflet-popup');
    await expect(popup.getByRole('link', { name: '川辺相談センター' })).toBeFocused();
    await expect(popup.locator('a[href="tel:03-0000-0001"]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(popup).toHaveCount(0);
    await expect(marker).toBeFocused();
  });

  test('shows the marker of a record selected in the list, and its popup leads back to the list', async ({
    page,
  }) => {
    // A click on a page that is still scrolling may hit another element.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${fixtureCity}/map/?kind=madoguchi`);
    await openMap(page);
    await page.locator('[data-map-list]').getByRole('button', { name: '地図で見る' }).first().click();
    const popup = page.locator('.leaflet-popup');
    await expect(popup).toContainText('川辺相談センター');
    await popup.getByRole('button', { name: '一覧で見る' }).click();
    await expect(page.locator('[data-map-list] [data-place="kawabe-soudan"] [data-name]')).toBeFocused();
  });

  test('is filtered together with the list, and the query is kept on going to the list and back', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/map/`);
    await openMap(page);
    await page.getByRole('searchbox').fill('虹広場');
    await expect(page.locator('[data-map] [role="button"][aria-label^="にじ広場"]')).toHaveCount(2);
    await expect(page.locator('[data-map-list] [data-place]')).toHaveCount(1);
    await page.getByRole('link', { name: '一覧だけで見る' }).click();
    await expect(page.locator('[data-results] [data-name]')).toHaveText(['にじ広場']);
    await page.getByRole('link', { name: '地図で見る' }).click();
    await expect(page.getByRole('searchbox')).toHaveValue('虹広場');
  });

  test('has rings around the selected origin', async ({ page }) => {
    await page.goto(`${fixtureCity}/map/?sort=near`);
    await openMap(page);
    await page.getByLabel('どこから近い順に並べますか').fill('つばき駅');
    await expect(page.locator('[data-map] .ring')).toHaveCount(2);
  });

  test('opens a marker on tap, lets one finger scroll the page, and is at most 320 px wide on a phone', async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, hasTouch: true });
    const page = await context.newPage();
    await page.route(isTileUrl, (route) => route.abort());
    await page.goto(`${fixtureCity}/map/?kind=madoguchi`);
    await openMap(page);
    await page.locator('[data-map] [role="button"][aria-label^="川辺相談センター"]').tap();
    await expect(page.locator('.leaflet-popup')).toContainText('川辺相談センター');
    const touch = await page.locator('[data-map]').evaluate((map) => getComputedStyle(map).touchAction);
    expect(touch).toContain('pan-y');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });

  test('opens each popup inside of the map on a narrow phone', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${realSite}/map/?kind=shisho`);
    await openMap(page);
    const markers = page.locator('[data-map] .mark-button:has(.mark)');
    const names = await markers.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      await page.locator(`[data-map] [aria-label="${name}"]`).first().press('Enter');
      const popup = page.locator('.leaflet-popup');
      await expect(popup.locator('a[href^="tel:"]').first()).toBeAttached();
      const [inner, outer] = await Promise.all(
        [popup, page.locator('[data-map]')].map(async (one) => (await one.boundingBox())!),
      );
      expect(inner!.x, name).toBeGreaterThanOrEqual(outer!.x);
      expect(inner!.y, name).toBeGreaterThanOrEqual(outer!.y);
      expect(inner!.x + inner!.width, name).toBeLessThanOrEqual(outer!.x + outer!.width);
      await page.keyboard.press('Escape');
    }
  });

  test('says where none of the listed records has a place, and shows the list', async ({ page }) => {
    await page.goto(`${fixtureCity}/map/?kind=denwa`);
    await expect(page.getByText('場所が未確認のため')).toBeVisible();
    await expect(page.locator('[data-map]')).toBeHidden();
    await expect(page.locator('[data-map-list] [data-place]').first()).toBeVisible();
  });

  test('costs at most 160 kB and 14 requests with its base layer', async ({ page }) => {
    const files = new Set<string>();
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin === realSite && !/favicon/.test(pathname)) files.add(pathname);
    });
    await page.goto(`${realSite}/map/`);
    await openMap(page);
    const weight = [...files].reduce((sum, file) => {
      const bytes = readFileSync(path.join('dist', file.endsWith('/') ? `${file}index.html` : file));
      return sum + brotliCompressSync(bytes).length / 1000;
    }, 0);
    console.log(`/map/ ${weight.toFixed(1)} kB, ${files.size} requests`);
    expect(weight).toBeLessThanOrEqual(160);
    expect(files.size).toBeLessThanOrEqual(14);
  });
});

function isTileUrl(url: URL): boolean {
  return isTile(url.href);
}

test('without JavaScript the kinds of the map and the small map of a record are shown', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${fixtureCity}/map/`);
  await expect(page.locator('[data-results] a[href="/kinds/hiroba/"]')).toBeVisible();
  await expect(page.locator('[data-map]')).toBeHidden();
  await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
  await expect(page.getByRole('img', { name: '川辺相談センターのおよその場所の図' })).toBeVisible();
  await expect(page.getByText('つばき駅から北へ、直線で約100mです')).toBeVisible();
  await context.close();
});

test('a sensitive page sends no request to another host', async ({ page }) => {
  const others: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(fixtureCity)) others.push(request.url());
  });
  await page.goto(`${fixtureCity}/places/kakure-ie/`);
  await page.goto(`${fixtureCity}/emergency/`);
  expect(others).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the open map, ${colorScheme},`, () => {
    test.use({ colorScheme, bypassCSP: true });

    test('has no axe violation', async ({ page }) => {
      await page.route(isTileUrl, (route) => route.abort());
      await page.goto(`${fixtureCity}/map/`);
      await openMap(page);
      expect(await axeViolations(page)).toEqual([]);
    });
  });
}
