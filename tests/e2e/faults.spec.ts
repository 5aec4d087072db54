import type { Page } from '@playwright/test';
import { fixtureCity } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

const broken = [
  ['is missing', (route: import('@playwright/test').Route) => route.fulfill({ status: 404, body: '' })],
  [
    'fails at the host',
    (route: import('@playwright/test').Route) => route.fulfill({ status: 500, body: 'error' }),
  ],
  ['is cut off', (route: import('@playwright/test').Route) => route.fulfill({ status: 200, body: '{"na' })],
] as const;

for (const [how, answer] of broken) {
  test(`where a script ${how}, the list and the numbers are there`, async ({ page }) => {
    await page.route('**/_astro/*.js', answer);
    await page.goto(`${fixtureCity}/find/`);
    await expect(page.locator('[data-results] [data-place]').first()).toBeVisible();
    await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
    await expect(page.locator('a[href="tel:03-0000-0001"]').first()).toBeVisible();
    await page.goto(`${fixtureCity}/consult/`);
    await expect(page.locator('a[data-option]').first()).toBeVisible();
  });

  test(`where the search file ${how}, it is said, and the filters go on`, async ({ page }) => {
    await page.route('**/search.json', answer);
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('にじ');
    await expect(page.locator('[data-find="broken"]')).toBeVisible();
    await expect(page.locator('[data-results] [data-place]').first()).toBeVisible();
    await expect(page.locator('[data-find="broken"]').getByRole('link')).toHaveAttribute(
      'href',
      '/emergency/',
    );
    expect(page.url(), 'words are kept nowhere').toBe(`${fixtureCity}/find/`);
  });

  test(`where the ground of the map ${how}, it is said, and the list goes on`, async ({ page }) => {
    await page.route('**/map.geojson', answer);
    await page.goto(`${fixtureCity}/map/`);
    await page.getByRole('button', { name: '地図を開く' }).click();
    await expect(page.locator('[data-map-note]')).toHaveText('地図を出せませんでした。下の一覧は使えます。');
    await expect(page.locator('[data-map]')).not.toHaveAttribute('data-ready');
    await page.getByRole('searchbox').fill('にじ');
    await expect(page.locator('ol[data-map-list] [data-name]')).toHaveText(['にじ広場']);
  });

  for (const file of ['pagefind.js', 'pagefind-entry.json', 'index/*', 'fragment/*']) {
    test(`where ${file} of the whole-text search ${how}, it is said, and the names go on`, async ({
      page,
    }) => {
      await page.route(`**/pagefind/${file}*`, answer);
      await page.goto(`${fixtureCity}/find/`);
      await page.getByRole('searchbox').fill('お父さん');
      await page.getByRole('button', { name: 'ページの中の言葉からもさがす' }).click();
      await expect(page.locator('[data-find="texts"]')).toContainText('読みこめませんでした');
      await page.getByRole('searchbox').fill('にじ');
      await expect(page.locator('ol[data-results] [data-place]').first()).toBeVisible();
    });
  }

  test(`where the readings ${how}, the switch goes off again and the page is as it was`, async ({ page }) => {
    await page.route('**/readings.json', answer);
    await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
    const before = await page.locator('main').textContent();
    await page.getByRole('button', { name: 'ふりがな' }).click();
    await expect(page.getByRole('button', { name: 'ふりがな' })).toHaveAttribute('aria-pressed', 'false');
    expect(await page.locator('main').textContent()).toBe(before);
  });
}

test('where nothing can be stored, every page and its switches work', async ({ page }) => {
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

test('where the device is full, the switches work for the page that is open', async ({ page }) => {
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

test('on a clock that is wrong by a year, nothing is claimed about being open', async ({ page }) => {
  await page.clock.setFixedTime('2028-01-12T10:00:00+09:00');
  await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
  await expect(page.locator('.opening').first()).toContainText('分かりません');
});

test.describe('anything in an address', () => {
  // The policy of a page stops inline scripts; here the page's own code must keep them from being written.
  test.use({ bypassCSP: true });

  const bits = [
    '<script>window.canary=1</script>',
    '"><img src=x onerror=window.canary=1>',
    'javascript:window.canary=1',
    "';window.canary=1;//",
    '{{constructor.constructor("window.canary=1")()}}',
    '%00',
    '\u202e\u2066',
    '../../etc/passwd',
    '#'.repeat(50),
    'あ'.repeat(500),
    '%E3%81',
    '__proto__',
    'constructor',
  ];
  const names = ['q', 'kind', 'district', 'for', 'ages', 'sort', 'open', 'from', '__proto__', 'x'];
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

  /** A simple generator of numbers, so that the thousand addresses are the same each time. */
  function* numbers(seed: number): Generator<number> {
    for (let state = seed; ;) yield (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  }

  /** Whether a script from outside ran; waits for a picture that does not come, as those before it did not. */
  const hasSung = (page: Page) =>
    page.evaluate(async () => {
      await new Promise((resolve) => Object.assign(new Image(), { src: 'x', onerror: resolve }));
      return 'canary' in window;
    });

  test('the canary sings where a page lets a script in', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    expect(await hasSung(page)).toBe(false);
    await page.locator('main').evaluate((main, bit) => (main.innerHTML += bit), bits[1]!.slice(2));
    expect(await hasSung(page)).toBe(true);
  });

  for (const [seed, where] of paths.entries()) {
    test(`runs no script on ${where}, over 125 of 1,000 addresses`, async ({ page }) => {
      test.setTimeout(240_000);
      const number = numbers(seed);
      const pick = <Value>(some: readonly Value[]): Value =>
        some[(number.next().value as number) % some.length]!;
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
      for (let count = 0; count < 125; count += 1) {
        const query = Array.from(
          { length: (number.next().value as number) % 3 },
          () => `${pick(names)}=${encodeURIComponent(pick(bits))}`,
        ).join('&');
        const fragment = pick([
          '',
          `#q=${encodeURIComponent(pick(bits))}`,
          `#${pick(bits)}`,
          `#k=${pick(bits)}`,
        ]);
        const address = `${fixtureCity}${where}${query ? `?${query}` : ''}${fragment}`;
        await page.goto(address, { waitUntil: 'domcontentloaded' });
        // The list has taken in what the address holds.
        if (where === '/find/' || where === '/map/')
          await page.locator('[data-find-page][aria-busy="false"]').waitFor({ state: 'attached' });
        // It says that it is empty, or that somebody sent it.
        if (where === '/list/') await expect(page.locator('[data-note]')).not.toBeEmpty();
        expect(await hasSung(page), address).toBe(false);
      }
      expect(errors).toEqual([]);
    });
  }
});
