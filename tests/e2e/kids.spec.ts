import type { Page } from '@playwright/test';
import { fixtureCity, realSite } from '../playwright.config.ts';
import { expect, startClock, test } from '../support/test.ts';

const address = `${fixtureCity}/kids/`;
/** Browsers insert spaces around a word with a reading. */
const toKids = /^子\s*どものページ$/;

const idsIn = (page: Page, part: 'now' | 'later') =>
  page
    .locator(`[data-lines="${part}"] > li`)
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-place')));

test.describe('the lines for children', () => {
  const lines: [string, string, string[], string[], string][] = [
    ['at noon', '2026-11-24T12:00:00+09:00', ['kakure-ie', 'shiyakusho'], ['denwa-7000'], '今、話せます'],
    ['at night', '2026-11-24T20:00:00+09:00', ['kakure-ie', 'denwa-7000'], ['shiyakusho'], '今は話せません'],
    [
      'shortly before closing',
      '2026-11-24T17:00:00+09:00',
      ['kakure-ie', 'shiyakusho'],
      ['denwa-7000'],
      'もうすぐ終わり',
    ],
    [
      'according to a clock that is wrong by a year',
      '2027-11-24T12:00:00+09:00',
      ['kakure-ie'],
      ['shiyakusho', 'denwa-7000'],
      '',
    ],
  ];
  for (const [when, clock, now, later, visibleState] of lines) {
    test(`that answer ${when} come first, and each has its state`, async ({ page }) => {
      await startClock(page, clock);
      await page.goto(address);
      expect(await idsIn(page, 'now')).toEqual(now);
      expect(await idsIn(page, 'later')).toEqual(later);
      const states = page.locator('[data-place="shiyakusho"] .state');
      const seen = await states.evaluateAll((all) =>
        all
          .filter((state) => state.checkVisibility({ visibilityProperty: true }))
          .map((state) =>
            [...state.querySelectorAll('rt')]
              .reduce((text, rt) => text.replace(rt.textContent, ''), state.textContent)
              .trim(),
          ),
      );
      expect(seen.join()).toBe(visibleState);
    });
  }

  test('keep their places while the page is open, and their states follow the clock', async ({ page }) => {
    await startClock(page, '2026-11-24T17:14:57+09:00');
    // The page reads the clock every 30 s; here it reads it a hundred times as often.
    await page.addInitScript(() => {
      const { setInterval } = window;
      Object.assign(window, {
        setInterval: (run: () => void, milliseconds: number) => setInterval(run, milliseconds / 100),
      });
    });
    await page.goto(address);
    const line = page.locator('[data-place="shiyakusho"]');
    await expect(line).toHaveAttribute('data-state', 'closing');
    await expect(line).toHaveAttribute('data-state', 'closed');
    expect(await idsIn(page, 'now')).toEqual(['kakure-ie', 'shiyakusho']);
  });

  test('have first, without JavaScript, those that answer at all hours, and then the others with their hours', async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    await expect(page.locator('[data-lines="now"] > li')).toHaveCount(1);
    await expect(page.locator('[data-lines="later"] > li')).toHaveCount(2);
    await expect(page.locator('.states').first()).toBeHidden();
    await expect(page.locator('[data-place="shiyakusho"] .hours')).toContainText('8:30');
    await context.close();
  });
});

test('each number and chat for children is a row at least 48 px high', async ({ page }) => {
  for (const site of [fixtureCity, realSite]) {
    await page.goto(`${site}/kids/`);
    const heights = await page
      .locator('main .call')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(3);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(48);
  }
});

test('a short number for children is a text next to the linked number', async ({ page }) => {
  await page.goto(address);
  const line = page.locator('[data-lines] [data-place="denwa-7000"]');
  await expect(line.getByRole('link')).toHaveCount(1);
  await expect(line.getByRole('link')).toHaveAttribute('href', 'tel:03-0000-0070');
  await expect(line).toContainText('#7000');
});

test('the first screen of the page for children has the exit link, the emergency numbers and the link to the chats', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto(`${realSite}/kids/`);
  const danger = await page.locator('main .urgent a').all();
  expect(danger.length).toBeGreaterThan(0);
  for (const part of [page.locator('[data-leave]'), ...danger, page.locator('a[href="#quiet"]')]) {
    await expect(part).toBeInViewport({ ratio: 0.5 });
  }
});

test('the page for children has one entry in the history, and none after the exit link is followed', async ({
  page,
}) => {
  await page.goto(`${fixtureCity}/`);
  await page.getByRole('link', { name: toKids }).click();
  await page.waitForURL(address);
  expect(await page.title()).not.toContain('子ども');
  const before = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: /声\s*を\s*出\s*せないとき/ }).click();
  await expect(page.locator('#quiet')).toBeInViewport();
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.getByRole('link', { name: /このページをすぐ\s*閉/ }).click();
  await page.waitForURL('**/calendar/');
  await page.goBack();
  await expect(page).toHaveURL(`${fixtureCity}/`);
});

test('the page for children replaces a sensitive step in the history', async ({ page }) => {
  await page.goto(`${fixtureCity}/consult/`);
  await page.goto(`${fixtureCity}/consult/b/`);
  await page.getByRole('link', { name: toKids }).click();
  await page.waitForURL(address);
  await page.goBack();
  await expect(page).toHaveURL(`${fixtureCity}/consult/`);
});

test('the page for children stores no data and sends no request to another host', async ({ page }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(`${realSite}/kids/`);
  await expect(page.locator('[data-state]').first()).toBeAttached();
  expect([...hosts]).toEqual([new URL(realSite).host]);
  expect(
    await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length),
  ).toBe(0);
});

test('the readings of the page for children stay when the switch for readings is turned on and off', async ({
  page,
}) => {
  await page.goto(address);
  const readings = page.locator('main rt');
  const count = await readings.count();
  const button = page.getByRole('button', { name: /ふりがな/ });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(readings).toHaveCount(count);
});
