import type { Page } from '@playwright/test';
import { realSite } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

const cluster = '[data-map] [role="button"][aria-label*="か所"]';
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const isInMap = element?.closest('[data-map]') !== null;
    return { tag: element?.tagName, isInMap, isMark: isInMap && element?.getAttribute('role') === 'button' };
  });

async function openMap(page: Page): Promise<void> {
  await page.route(/\/\d+\/\d+\/\d+\.png$/, (route) => route.abort());
  await page.goto(`${realSite}/map/`);
  await page.getByRole('button', { name: '地図を開く' }).click();
  await expect(page.locator('[data-map]')).toHaveAttribute('data-ready', 'true');
}

for (const [motion, reducedMotion] of [
  ['with animations', 'no-preference'],
  ['without animations', 'reduce'],
] as const) {
  for (const key of ['Enter', 'Space']) {
    test(`${key} opens cluster after cluster, ${motion}: the focus goes to a new mark, and the page does not move`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion });
      await openMap(page);
      await page.locator(cluster).first().focus();
      const scrolled = await page.evaluate(() => scrollY);
      for (let depth = 0; depth < 12; depth += 1) {
        const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
        if (!before.includes('か所')) break;
        await page.keyboard.press(key);
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
          .not.toBe(before);
        const now = await focused(page);
        expect(now.isInMap, `the focus after ${before}: ${now.tag}`).toBe(true);
        if (!now.isMark) break; // The records of one point, in a popup.
      }
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    });
  }
}

test('Space opens the record of a mark, and Escape brings the focus back', async ({ page }) => {
  await openMap(page);
  const mark = page.locator('[data-map] [role="button"]:not([aria-label*="か所"])').first();
  await mark.focus();
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.press('Space');
  await expect(page.locator('[data-map] [data-place] a').first()).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await page.keyboard.press('Escape');
  await expect(mark).toBeFocused();
});

test('a mark that has the focus and leaves the view hands it to the map', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page);
  await page.locator('[data-map] [role="button"]').first().focus();
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused(page)).toMatchObject({ isInMap: true });
});
