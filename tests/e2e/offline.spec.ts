import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { load } from 'cheerio';
import { fixtureCity, realSite } from '../playwright.config.ts';
import { keptWithSearch } from '../../scripts/build/offline-files.ts';
import { fileOf, readPageList } from '../../scripts/build/page-list.ts';
import { expect, startClock, test } from '../support/test.ts';

test.use({ serviceWorkers: 'allow' });

const dayMs = 24 * 60 * 60_000;

/** Visits the home page once and waits until the service worker has cached its files. */
async function visitOnce(page: Page, site = fixtureCity): Promise<void> {
  await page.goto(`${site}/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // A page registers its service worker when it is idle, or after five seconds.
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), {
      timeout: 20_000,
    })
    .toBe('activated');
}

/** Waits until the service worker has cached all files of the search, which it does when a page with it is open. */
const filesOfSearchKept = (page: Page, folder: string) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => name.startsWith('search '));
        const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return kept.flat().length;
      }),
    )
    .toBe(keptWithSearch(folder).length);

async function goOffline(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
}

test('the emergency page, the list of all records, the numbers for a danger and discreet records open without a network after one visit', async ({
  page,
  context,
}) => {
  await visitOnce(page);
  await goOffline(context);
  await page.goto(`${fixtureCity}/emergency/`);
  await expect(page.locator('a[href="tel:119"]').first()).toBeVisible();
  await page.goto(`${fixtureCity}/kids/`);
  await expect(page.locator('[data-lines="now"] a[href^="tel:"]').first()).toBeVisible();
  await page.goto(`${fixtureCity}/find/`);
  await expect(page.locator('[data-results] a[href="tel:03-0000-0001"]')).toBeVisible();
  await page.getByRole('searchbox').fill('消えたい');
  await expect(page.locator('[data-crisis] a[href^="tel:"]').first()).toBeVisible();
  await page.goto(`${fixtureCity}/places/denwa-7000/`);
  await expect(page.locator('article[data-place="denwa-7000"]')).toBeVisible();
});

test('an address without its last slash opens its page without a network', async ({ page, context }) => {
  await visitOnce(page);
  await goOffline(context);
  for (const path of ['/emergency', '/find?kind=hiroba', '/places/denwa-7000']) {
    await page.goto(fixtureCity + path);
    await expect(page).toHaveURL(fixtureCity + path.replace(/(?=\?|$)/, '/'));
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(
      'オフラインで使う（電波がないとき）',
    );
  }
});

test('the search by names and needs and the map work without a network once the search was opened', async ({
  page,
  context,
}) => {
  await visitOnce(page);
  await page.goto(`${fixtureCity}/find/`);
  await filesOfSearchKept(page, '.dist-fixture');
  await goOffline(context);
  await page.goto(`${fixtureCity}/map/`);
  await page.getByRole('searchbox').fill('川辺相談センター');
  await expect(page.locator('ol[data-results] [data-place]').first()).toHaveAttribute(
    'data-place',
    'kawabe-soudan',
  );
  await page.getByRole('searchbox').fill('家賃がもう払えない');
  await expect(page.locator('[data-group="okane"]')).toBeVisible();
  await page.getByRole('button', { name: /地図/ }).first().click();
  await expect(page.locator('[data-map]')).toHaveAttribute('data-ready', 'true');
});

test('the guided flow leads to a number without a network, and its outcome can be reloaded', async ({
  page,
  context,
}) => {
  await visitOnce(page);
  await goOffline(context);
  await page.goto(`${fixtureCity}/consult/`);
  for (let question = 0; question < 6; question += 1) {
    const options = page.locator('a[data-option]');
    if ((await options.count()) === 0) break;
    const before = page.url();
    await options.first().click();
    await page.waitForURL((url) => url.href !== before);
    await expect(page.locator('main h1')).toBeVisible();
  }
  await expect(page.locator('main [data-place] a[href^="tel:"]').first()).toBeVisible();
  const heading = await page.locator('main h1').textContent();
  await page.reload();
  await expect(page.locator('main h1')).toHaveText(heading ?? '');
});

for (const [name, site, folder] of [
  ['the fixture city', fixtureCity, '.dist-fixture'],
  ['the real site', realSite, 'dist'],
] as const) {
  test(`the offline flow of ${name} has the headings and first numbers of its pages`, async ({
    page,
    context,
  }) => {
    const all = readPageList(folder).filter(({ step }) => step !== null);
    const steps = all.filter((_, index) => index % Math.ceil(all.length / 12) === 0);
    await visitOnce(page, site);
    await goOffline(context);
    for (const step of steps) {
      const { address } = step;
      const built = load(readFileSync(path.join(folder, fileOf(step)), 'utf8'));
      await page.goto(site + address);
      await expect(page.locator('main h1'), address).toHaveText(built('main h1').text().trim());
      // The offline flow links the number that every phone dials, not the short one (#).
      const number = built('main[data-outcome] .first a[href^="tel:"]:not([href^="tel:%23"])')
        .first()
        .attr('href');
      if (number)
        await expect(page.locator('main section[data-place] a[href^="tel:"]').first()).toHaveAttribute(
          'href',
          number,
        );
    }
    expect(steps.length).toBeGreaterThan(2);
  });
}

test('the cached files are the same for every visitor and do not depend on the visited pages', async ({
  page,
  browser,
}) => {
  const urlsOf = (some: Page) =>
    some.evaluate(async () => {
      const urls: string[] = [];
      for (const name of await caches.keys()) {
        for (const request of await (await caches.open(name)).keys()) urls.push(request.url);
      }
      return urls.sort();
    });
  await visitOnce(page);
  await page.goto(`${fixtureCity}/places/kakure-ie/`);
  await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
  const urls = await urlsOf(page);
  const other = await browser.newContext({ serviceWorkers: 'allow' });
  const second = await other.newPage();
  await visitOnce(second);
  expect(urls).toEqual(await urlsOf(second));
  expect(urls.filter((url) => url.includes('kawabe-soudan'))).toEqual([]);
  expect(urls.filter((url) => url.includes('127.0.0.1'))).toEqual([]);
  await other.close();
});

test('a page that is not cached is replaced by a message with the emergency numbers', async ({
  page,
  context,
}) => {
  await visitOnce(page);
  await goOffline(context);
  await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
  await expect(page.getByText('電波が届いていないか')).toBeVisible();
  await expect(page.locator('a[href="tel:119"]').first()).toBeVisible();
});

test('the full site is saved on request, and all saved files can be deleted', async ({ page, context }) => {
  await visitOnce(page);
  await page.goto(`${fixtureCity}/offline/`);
  await page.getByRole('button', { name: /サイトのすべてのページを保存する/ }).click();
  await expect(page.getByText('サイトのすべてのページを、この端末に保存しています。')).toBeVisible({
    timeout: 20_000,
  });
  await goOffline(context);
  await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
  await expect(page.locator('article[data-place="kawabe-soudan"]')).toBeVisible();
  await context.setOffline(false);
  await page.goto(`${fixtureCity}/offline/`);
  await page.getByRole('button', { name: '保存した内容をすべて消す' }).click();
  await expect(page.getByText('すべて消しました')).toBeVisible();
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  await page.goto(`${fixtureCity}/`);
  // A page registers its service worker when it is idle after the load.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('the offline page shows the current state on a first visit', async ({ page }) => {
  await page.goto(`${fixtureCity}/offline/`);
  await expect(page.locator('[data-state]')).toContainText('この端末に保存しています', { timeout: 15_000 });
});

test('a cached page shows its date and age', async ({ page, context }) => {
  await visitOnce(page);
  const edition = (await page.locator('[data-edition]').getAttribute('data-edition')) ?? '';
  await startClock(page, new Date(Date.parse(`${edition}T10:00:00+09:00`) + 3 * dayMs).toISOString());
  await goOffline(context);
  await page.goto(`${fixtureCity}/emergency/`);
  await expect(page.locator('[data-edition]')).toHaveText(/\d+月\d+日の内容を保存しています（3日前）/);
});

test('a second visit costs at most one request of 1 kB', async ({ page }) => {
  await visitOnce(page);
  const costs: number[] = [];
  page.on('response', (response) => {
    if (!response.fromServiceWorker()) costs.push(Number(response.headers()['content-length'] ?? 0));
  });
  await page.goto(`${fixtureCity}/`);
  await page.waitForLoadState('load');
  expect(costs.length).toBeLessThanOrEqual(1);
  expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeLessThanOrEqual(1000);
});

test('a cached version stays usable when the host no longer has its files', async ({ page, context }) => {
  const tempDir = mkdtempSync(path.join(tmpdir(), 'host-'));
  cpSync('.dist-fixture', tempDir, { recursive: true });
  const host = spawn(process.execPath, ['scripts/lib/serve.ts', tempDir, '4327'], { stdio: 'inherit' });
  const site = 'http://localhost:4327';
  try {
    await expect
      .poll(() =>
        fetch(site).then(
          ({ ok }) => ok,
          () => false,
        ),
      )
      .toBe(true);
    await visitOnce(page, site);
    await page.goto(`${site}/find/`);
    await filesOfSearchKept(page, tempDir);
    // The next version has scripts with other names; its service worker has not been fetched yet.
    for (const file of readdirSync(path.join(tempDir, '_astro'))) {
      renameSync(path.join(tempDir, '_astro', file), path.join(tempDir, '_astro', `new-${file}`));
    }
    const folder = path.join(tempDir, 'places/kawabe-soudan');
    const html = readFileSync(path.join(folder, 'index.html'), 'utf8').replaceAll('/_astro/', '/_astro/new-');
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'index.html'), html);

    const missing: string[] = [];
    context.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    await page.goto(`${site}/find/`);
    await page.getByRole('searchbox').fill('川辺相談センター');
    await expect(page.locator('ol[data-results] [data-place]').first()).toBeVisible();
    await page.goto(`${site}/places/kawabe-soudan/`);
    await expect(page.locator('article [data-opening]').first()).toHaveAttribute('data-state', /./);
    expect(missing).toEqual([]);
  } finally {
    host.kill();
    rmSync(tempDir, { recursive: true });
  }
});
