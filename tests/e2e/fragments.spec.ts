import type { Page } from '@playwright/test';
import { fixtureCity } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

/** Queries that are kept out of the address: one about danger, and one that finds a discreet record. */
const secrets = ['消えたい', '安全な家'];

const box = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('ol[data-results]');

async function search(page: Page, query: string): Promise<void> {
  await box(page).fill(query);
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
}

/** Follows the skip link to the main part of the page, which is reached with the Tab key. */
async function skipToMain(page: Page): Promise<void> {
  await page.locator('a[href="#main"]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
}

/** Waits until the events of the last navigation are handled and their results are painted. */
const afterEvents = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );

test.describe('a link within the page of all records', () => {
  for (const query of secrets) {
    test(`keeps the query ${query}, which is not in the address, when it is followed and on going back`, async ({
      page,
    }) => {
      await page.goto(`${fixtureCity}/find/`);
      await search(page, query);
      expect(page.url()).toBe(`${fixtureCity}/find/`);
      const found = await results(page).locator('[data-place]').count();
      await skipToMain(page);
      await afterEvents(page);
      await expect(box(page)).toHaveValue(query);
      await expect(results(page).locator('[data-place]')).toHaveCount(found);
      await expect(page).toHaveURL(`${fixtureCity}/find/#main`);
      await page.goBack();
      await afterEvents(page);
      await expect(box(page)).toHaveValue(query);
      await expect(results(page).locator('[data-place]')).toHaveCount(found);
    });
  }

  test('keeps its own fragment in the address', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    const tile = page.locator('nav a.tile').first();
    const fragment = await tile.getAttribute('href');
    await tile.click();
    await afterEvents(page);
    expect(new URL(page.url()).hash).toBe(fragment);
    await page.reload();
    await expect(page.locator('[data-find-page]')).toHaveAttribute('aria-busy', 'false');
    expect(new URL(page.url()).hash).toBe(fragment);
  });

  test('is replaced in the address by the fragment of the next query', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/#main`);
    await search(page, '虹広場');
    await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe('#q=虹広場');
  });
});

test.describe('the history of the page of all records', () => {
  test('restores a query in an address on going back and forward', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.evaluate(() => (location.hash = '#q=虹広場'));
    await expect(box(page)).toHaveValue('虹広場');
    await expect(results(page).locator('[data-place]')).toHaveCount(1);
    // A query is in the address once it is known not to tell of danger, which may be later than its results.
    await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe('#q=虹広場');
    await page.goBack();
    await expect(box(page)).toHaveValue('');
    await expect(results(page)).toHaveCount(0);
    await page.goForward();
    await expect(box(page)).toHaveValue('虹広場');
    await expect(results(page).locator('[data-place]')).toHaveCount(1);
  });

  test('restores the filters of an entry that differs from the next one only in them', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/?kind=hiroba`);
    await expect(page.locator('[data-find-page]')).toHaveAttribute('aria-busy', 'false');
    await skipToMain(page);
    const kind = page.locator('select[name="kind"]');
    await kind.selectOption('madoguchi');
    await expect(page).toHaveURL(/\?kind=madoguchi/);
    await page.goBack();
    await expect(kind).toHaveValue('hiroba');
    await expect(page).toHaveURL(`${fixtureCity}/find/?kind=hiroba`);
  });
});

test('a shared list stays after a link within the page is followed', async ({ page }) => {
  await page.goto(`${fixtureCity}/list/#kawabe-soudan,niji-hiroba`);
  const rows = page.locator('[data-rows] > [data-place]');
  await expect(rows).toHaveCount(2);
  await skipToMain(page);
  await afterEvents(page);
  await expect(rows).toHaveCount(2);
  await page.locator('[data-do="keep"]').click();
  await expect(page).toHaveURL(`${fixtureCity}/list/`);
  await expect(rows).toHaveCount(2);
});
