import { fixtureCity, nextCity, realSite } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 390, height: 664 } });

for (const [name, site] of [
  ['the real site', realSite],
  ['the fixture city', fixtureCity],
  ['a second city', nextCity],
] as const) {
  test(`the first screen of a small phone has every emergency number of ${name}, each as a large row`, async ({
    page,
  }) => {
    await page.goto(`${site}/emergency/`);
    const rows = page.locator('main li[data-field="phone"][data-known="true"]');
    const links = rows.locator('> a[href^="tel:"]');
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await links.count()).toBe(await rows.count());
    for (const link of await links.all()) {
      await expect(link).toBeInViewport({ ratio: 1 });
      const { height, width } = (await link.boundingBox())!;
      expect(height).toBeGreaterThanOrEqual(64);
      expect(height).toBeLessThanOrEqual(84);
      expect(width).toBeGreaterThan(340);
    }
  });

  test(`an emergency number of ${name} is after its name in bold and before its purpose`, async ({
    page,
  }) => {
    await page.goto(`${site}/emergency/`);
    await expect(page.locator('main > :first-child')).toHaveRole('heading');
    for (const link of await page.locator('main li[data-field="phone"] > a').all()) {
      const [first, second, third] = await link.locator('> span').all();
      await expect(first!).toHaveCSS('font-weight', '700');
      await expect(second!).toHaveText(/^\s*[\d-]+\s*$/);
      await expect(third!).not.toBeEmpty();
    }
  });
}

test('the emergency numbers are links without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${realSite}/emergency/`);
  expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(9);
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  await context.close();
});
