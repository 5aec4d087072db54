import type { Page } from '@playwright/test';
import { realSite } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

const cluster = '[data-map] [role="button"][aria-label*="か所"]';
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const isInMap = element?.closest('[data-map]') !== null;
    return {
      tag: element?.tagName,
      isInMap,
      isMarker: isInMap && element?.getAttribute('role') === 'button',
    };
  });

async function openMap(page: Page): Promise<void> {
  await page.route(/\/\d+\/\d+\/\d+\.png$/, (route) => route.abort());
  await page.goto(`${realSite}/map/`);
  await page.getByRole('button', { name: '地図を開く' }).click();
  await expect(page.locator('[data-map]')).toHaveAttribute('data-ready', 'true');
  // The page scrolls to the map.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const before = scrollY;
        await new Promise((resolve) => setTimeout(resolve, 200));
        return scrollY - before;
      }),
    )
    .toBe(0);
}

for (const [motion, reducedMotion] of [
  ['with animations', 'no-preference'],
  ['without animations', 'reduce'],
] as const) {
  for (const key of ['Enter', 'Space']) {
    test(`${key} opens nested clusters ${motion}, moves the focus to a new marker and does not scroll the page`, async ({
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
        if (!now.isMarker) break; // The records at one position, in a popup, to which the page may scroll.
        expect(await page.evaluate(() => scrollY)).toBe(scrolled);
      }
    });
  }
}

test('Space opens the popup of a marker, and Escape returns the focus', async ({ page }) => {
  await openMap(page);
  const marker = page.locator('[data-map] [role="button"]:not([aria-label*="か所"])').first();
  await marker.focus();
  await page.keyboard.press('Space');
  const name = page.locator('[data-map] [data-place] a').first();
  await expect(name).toBeFocused();
  await expect(name).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(marker).toBeFocused();
});

test('the focus stays in the map when the focused marker leaves the view', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page);
  await page.locator('[data-map] [role="button"]').first().focus();
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused(page)).toMatchObject({ isInMap: true });
});
