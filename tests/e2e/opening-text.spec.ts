import type { Page } from '@playwright/test';
import { fixtureCity } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

test.use({ clock: null });

/** Replaces the content of the first matching element with a `font` element, as the translators of browsers do. */
const translate = (page: Page, selector: string, text: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, translated) => {
      const font = document.createElement('font');
      font.textContent = translated;
      element.replaceChildren(font);
    }, text);

/** Starts to count the changes that scripts make to the opening states, including their attributes. */
const countWrites = (page: Page) =>
  page.evaluate(() => {
    const target = window as typeof window & { writes: number };
    target.writes = 0;
    const observer = new MutationObserver((records) => (target.writes += records.length));
    for (const element of document.querySelectorAll('[data-opening]'))
      observer.observe(element, { attributes: true, childList: true, characterData: true, subtree: true });
  });
const writes = (page: Page) => page.evaluate(() => (window as typeof window & { writes: number }).writes);

test.describe('an opening state that does not change', () => {
  test('is written once, and not again while the page is open', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-24T10:00:00+09:00') });
    await page.goto(`${fixtureCity}/find/`);
    await expect(page.locator('[data-opening]').first()).toHaveAttribute('data-state', /./);
    await countWrites(page);
    await page.clock.runFor(10 * 60_000);
    expect(await writes(page)).toBe(0);
  });

  test('keeps the translation of its text until the state changes', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-24T16:20:00+09:00') });
    await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
    const opening = page.locator('.opening').first();
    await expect(opening).toHaveAttribute('data-state', 'open');
    await translate(page, '.opening', 'Open now');
    await page.clock.runFor(9 * 60_000);
    await expect(opening.locator('font')).toHaveText('Open now');
    await page.clock.runFor(2 * 60_000);
    await expect(opening).toHaveAttribute('data-state', 'closing');
    await expect(opening.locator('font')).toHaveCount(0);
    await expect(opening).not.toHaveText('Open now');
  });

  test('keeps the readings over its text', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-24T10:00:00+09:00') });
    await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
    const opening = page.locator('.opening').first();
    await expect(opening).toHaveAttribute('data-state', 'open');
    await page.locator('[data-furigana]').click();
    await expect(page.locator('main ruby').first()).toBeVisible();
    await opening.evaluate((element) => {
      const ruby = document.createElement('ruby');
      ruby.append(...element.childNodes);
      element.append(ruby);
    });
    const count = await opening.locator('ruby').count();
    await page.clock.runFor(2 * 60_000);
    await expect(opening.locator('ruby')).toHaveCount(count);
  });

  test('keeps its translation in the results of a search', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-24T10:00:00+09:00') });
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('川辺相談センター');
    const result = 'ol[data-results] [data-place="kawabe-soudan"] .opening';
    await expect(page.locator(result)).toHaveAttribute('data-state', 'open');
    await translate(page, result, 'Open now');
    await page.clock.runFor(2 * 60_000);
    await expect(page.locator(result).locator('font')).toHaveText('Open now');
  });
});
