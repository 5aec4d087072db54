import { fixtureCity } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

const askForPages = '[data-find="ask"]';

test('the search of whole texts replaces no function of the console', async ({ page }) => {
  await page.goto(`${fixtureCity}/find/`);
  await page.evaluate(() => {
    const target = window as typeof window & { replaced: number };
    target.replaced = 0;
    for (const name of ['log', 'warn', 'error'] as const) {
      const own = console[name];
      Object.defineProperty(console, name, { get: () => own, set: () => (target.replaced += 1) });
    }
  });
  await page.getByRole('searchbox').fill('お父さん');
  await page.locator(askForPages).click();
  await expect(page.locator('[data-find="texts"] a')).not.toHaveCount(0);
  expect(await page.evaluate(() => (window as typeof window & { replaced: number }).replaced)).toBe(0);
});

test('an error of something else on the page does not fail the search of whole texts', async ({ page }) => {
  await page.goto(`${fixtureCity}/find/`);
  await page.evaluate(() => setInterval(() => console.error('of something else'), 1));
  await page.getByRole('searchbox').fill('お父さん');
  await page.locator(askForPages).click();
  await expect(page.locator('[data-find="texts"] a')).not.toHaveCount(0);
});

for (const file of ['*.pf_meta', 'wasm*', 'index/*', 'fragment/*']) {
  test(`without a network for ${file}, the search of whole texts is said to have failed`, async ({
    page,
  }) => {
    await page.route(`**/pagefind/${file}`, (route) => route.abort());
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('お父さん');
    await page.locator(askForPages).click();
    const texts = page.locator('[data-find="texts"]');
    await expect(texts).toHaveText((await texts.getAttribute('data-broken')) ?? '');
  });
}

test('a search of whole texts that failed for one word succeeds for it when the network is back', async ({
  page,
}) => {
  await page.route('**/pagefind/index/*', (route) => route.abort());
  await page.goto(`${fixtureCity}/find/`);
  const texts = page.locator('[data-find="texts"]');
  await page.getByRole('searchbox').fill('お父さん');
  await page.locator(askForPages).click();
  await expect(texts).toHaveText((await texts.getAttribute('data-broken')) ?? '');
  await page.unroute('**/pagefind/index/*');
  await page.getByRole('searchbox').fill('お父');
  await page.getByRole('searchbox').fill('お父さん');
  await page.locator(askForPages).click();
  await expect(texts.locator('a')).not.toHaveCount(0);
});
