import type { Page } from '@playwright/test';
import { fixtureCity } from '../playwright.config.ts';
import { expect, startClock, test } from '../support/test.ts';

/**
 * Opens a page at 11:00 on a day. The pages are built on 24 November 2026; the last day of hato-hiroba is
 * 31 December, the first day of tsuru-hiroba is 1 December.
 */
const open = async (page: Page, path: string, day: string) => {
  await startClock(page, `${day}T11:00:00+09:00`);
  await page.goto(fixtureCity + path);
};
const largeNumber = (page: Page) => page.locator('a.button.large:visible').first();
const state = (page: Page) => page.locator('.opening:visible').first();

test('a record shows its coming end, its state and its number until its last day', async ({ page }) => {
  await open(page, '/places/hato-hiroba/', '2026-12-31');
  await expect(page.getByText('12月31日で終わります。')).toBeVisible();
  await expect(page.getByText('その後の引き継ぎ先')).toBeVisible();
  await expect(state(page)).toHaveText(/^開いています/);
  await expect(largeNumber(page)).toHaveAttribute('href', 'tel:03-0000-0021');
});

test('the page of a record that has moved shows its successor after the last day', async ({ page }) => {
  await open(page, '/places/hato-hiroba/', '2027-01-06');
  await expect(page.getByText('ほかの窓口に引き継がれました。')).toBeVisible();
  await expect(page.getByText('終わります')).toBeHidden();
  await expect(state(page)).toHaveText(/16:30/);
  await expect(largeNumber(page)).toHaveAttribute('href', 'tel:03-0000-0005');
  await expect(page.locator('[href="tel:03-0000-0021"]:visible')).toHaveCount(0);
  await expect(page.locator('[download]:visible')).toHaveCount(0);
});

test('a record has no state before its first day, and has one from then on', async ({ page }) => {
  await open(page, '/places/tsuru-hiroba/', '2026-11-30');
  await expect(page.getByText('12月1日から始まります。')).toBeVisible();
  await expect(page.locator('.opening:visible')).toHaveCount(0);

  await open(page, '/places/tsuru-hiroba/', '2026-12-01');
  await expect(state(page)).toHaveText(/^開いています/);
  await expect(page.getByText('から始まります')).toBeHidden();
});

test('a page without JavaScript shows the status on the day of the build', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${fixtureCity}/places/hato-hiroba/`);
  await expect(page.getByText('12月31日で終わります。')).toBeVisible();
  await expect(page.getByText('引き継がれました')).toBeHidden();
  await expect(page.locator('[href="tel:03-0000-0005"]:visible')).toHaveCount(0);
  await context.close();
});

test('lists show that a record has ended, without its state and number', async ({ page }) => {
  for (const path of ['/find/', '/kinds/hiroba/']) {
    await open(page, path, '2027-01-06');
    const row = page.locator('li[data-place="hato-hiroba"]:visible');
    await expect(row.getByText('終了しました。')).toBeVisible();
    await expect(row.locator('.opening:visible, [href^="tel:"]:visible')).toHaveCount(0);
  }
});

test('a record that has ended is not among those that are open now', async ({ page }) => {
  await open(page, '/find/?open=now', '2027-01-06');
  const rows = page.locator('[data-find="results"] > li');
  await expect(rows.first()).toBeVisible();
  await expect(page.locator('[data-find="results"] [data-place="hato-hiroba"]')).toHaveCount(0);
});

test('a saved record that has ended is shown with its successor or a referral', async ({ page }) => {
  await open(page, '/list/#hato-hiroba,owatta-soudan,tsuru-hiroba', '2026-11-30');
  const row = (id: string) => page.locator(`[data-rows] > [data-place="${id}"]`);
  await expect(row('hato-hiroba')).toContainText('12月31日で終わります。');
  await expect(row('hato-hiroba').locator('[href="tel:03-0000-0021"]')).toBeVisible();
  await expect(row('tsuru-hiroba')).toContainText('12月1日から始まります。');
  await expect(row('owatta-soudan')).toContainText(
    '終了しました。今は、つばき市役所に問い合わせてください。',
  );
  await expect(row('owatta-soudan').locator('[href="tel:03-0000-0010"]')).toBeVisible();

  await page.goto('about:blank');
  await open(page, '/list/#hato-hiroba,owatta-soudan,tsuru-hiroba', '2027-01-06');
  await expect(row('hato-hiroba')).toContainText('終了しました。引き継ぎ先: にじ広場');
  await expect(row('hato-hiroba').locator('[href="tel:03-0000-0005"]')).toBeVisible();
  await expect(row('hato-hiroba').locator('[href="tel:03-0000-0021"]')).toHaveCount(0);
  await expect(row('tsuru-hiroba')).not.toContainText('始まります');
});
