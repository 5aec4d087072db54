import type { Route } from '@playwright/test';
import { fuzzAddresses, hostileBits, ranForeignScript } from '../../scripts/audit/fuzz.ts';
import { fixtureCity } from '../playwright.config.ts';
import { expect, startClock, test } from '../support/test.ts';

const broken = [
  ['is missing', (route: Route) => route.fulfill({ status: 404, body: '' })],
  ['has status 500', (route: Route) => route.fulfill({ status: 500, body: 'error' })],
  ['is truncated', (route: Route) => route.fulfill({ status: 200, body: '{"na' })],
] as const;

for (const [how, answer] of broken) {
  test(`where a script ${how}, the list and the numbers are shown`, async ({ page }) => {
    await page.route('**/_astro/*.js', answer);
    await page.goto(`${fixtureCity}/find/`);
    await expect(page.locator('[data-results] [data-place]').first()).toBeVisible();
    await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
    await expect(page.locator('a[href="tel:03-0000-0001"]').first()).toBeVisible();
    await page.goto(`${fixtureCity}/consult/`);
    await expect(page.locator('a[data-option]').first()).toBeVisible();
  });

  test(`where the search file ${how}, a message is shown and the filters work`, async ({ page }) => {
    await page.route('**/search.json', answer);
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('にじ');
    await expect(page.locator('[data-find="broken"]')).toBeVisible();
    await expect(page.locator('[data-results] [data-place]').first()).toBeVisible();
    await expect(page.locator('[data-find="broken"]').getByRole('link')).toHaveAttribute(
      'href',
      '/emergency/',
    );
    expect(page.url(), 'the query is not in the address').toBe(`${fixtureCity}/find/`);
  });

  test(`where the base layer of the map ${how}, a message is shown and the list works`, async ({ page }) => {
    await page.route('**/map.geojson', answer);
    await page.goto(`${fixtureCity}/map/`);
    await page.getByRole('button', { name: '地図を開く' }).click();
    await expect(page.locator('[data-map-panel] [role="status"]')).toHaveText(
      '地図を表示できませんでした。下の一覧は使えます。',
    );
    await expect(page.locator('[data-map]')).not.toHaveAttribute('data-ready');
    await page.getByRole('searchbox').fill('にじ');
    await expect(page.locator('ol[data-map-list] [data-name]')).toHaveText(['にじ広場']);
  });

  for (const file of ['pagefind.js', 'pagefind-entry.json', 'index/*', 'fragment/*']) {
    test(`where ${file} of the full-text search ${how}, a message is shown and the search by name works`, async ({
      page,
    }) => {
      await page.route(`**/pagefind/${file}*`, answer);
      await page.goto(`${fixtureCity}/find/`);
      await page.getByRole('searchbox').fill('お父さん');
      await page.getByRole('button', { name: 'ページの文章からも探す' }).click();
      await expect(page.locator('[data-find="texts"]')).toContainText('読み込めませんでした');
      await page.getByRole('searchbox').fill('にじ');
      await expect(page.locator('ol[data-results] [data-place]').first()).toBeVisible();
    });
  }

  test(`where the file of readings ${how}, the switch turns off and the page is unchanged`, async ({
    page,
  }) => {
    await page.route('**/readings.json', answer);
    await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
    const before = await page.locator('main').textContent();
    await page.getByRole('button', { name: 'ふりがな' }).click();
    await expect(page.getByRole('button', { name: 'ふりがな' })).toHaveAttribute('aria-pressed', 'false');
    expect(await page.locator('main').textContent()).toBe(before);
  });
}

test('every page and its switches work where storage is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const address of ['/', '/find/', '/areas/kawabe/', '/places/kawabe-soudan/', '/list/', '/offline/']) {
    await page.goto(fixtureCity + address);
  }
  await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
  await page.getByRole('button', { name: 'ふりがな' }).click();
  await expect(page.locator('ruby').first()).toBeVisible();
  expect(errors).toEqual([]);
});

test('the switches work on the open page where storage is full', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
  await page.getByRole('button', { name: 'ふりがな' }).click();
  await expect(page.locator('ruby').first()).toBeVisible();
  expect(errors).toEqual([]);
});

test('the opening state is unknown where the clock of the device is wrong by a year', async ({ page }) => {
  await startClock(page, '2028-01-12T10:00:00+09:00');
  await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
  await expect(page.locator('.opening').first()).toContainText('未確認');
});

test.describe('hostile text', () => {
  test.use({ bypassCSP: true });

  const paths = [
    '/find/',
    '/map/',
    '/list/',
    '/consult/',
    '/places/kawabe-soudan/',
    '/',
    '/offline/',
    '/this-week/',
  ];

  test('that runs a script is detected', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    expect(await ranForeignScript(page)).toBe(false);
    const snippet = hostileBits.find((one) => one.includes('<img'))!;
    await page.locator('main').evaluate((main, html) => (main.innerHTML += html), snippet.slice(2));
    await expect.poll(() => ranForeignScript(page)).toBe(true);
  });

  // `npm run audit` tries 1,000 addresses.
  for (const part of [paths.slice(0, 4), paths.slice(4)]) {
    test(`in the address runs no script on ${part.join(', ')}`, async ({ browser }) => {
      expect(await fuzzAddresses(browser, fixtureCity, part, 40)).toEqual([]);
    });
  }
});
