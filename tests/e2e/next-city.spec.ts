import { axeViolations } from '../../scripts/lib/axe.ts';
import { nextCity } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

test.describe('another city, 千葉市, from its content alone', () => {
  test.use({ bypassCSP: true });

  test('is walked from the home page to the window of a ward', async ({ page }) => {
    await page.goto(`${nextCity}/`);
    await expect(page).toHaveTitle(/千葉市の相談先/);
    await page
      .getByRole('link', { name: /どこに相談/ })
      .first()
      .click();
    await page.getByRole('link', { name: '障害のこと' }).click();
    await expect(page.locator('main[data-outcome="o-kikan"]')).toBeVisible();
    await expect(
      page.locator('[data-district="chuo-ku"] [data-place="kikan-chuo-ku"]').first(),
    ).toContainText('中央区の基幹相談支援センター');
    await expect(page.locator('main .first a[href^="tel:"]').first()).toBeVisible();
  });

  test('is searched, and a number of one secondary source stands behind a sure one', async ({ page }) => {
    await page.goto(`${nextCity}/find/`);
    await page.getByRole('searchbox').fill('まるごと');
    await expect(page.locator('ol[data-results] [data-place]').first()).toHaveAttribute(
      'data-place',
      'marugoto-support',
    );
    await page.goto(`${nextCity}/places/marugoto-support/`);
    await expect(page.locator('a[href="tel:043-245-5782"]')).toHaveClass(/small/);
  });

  test('has no word of the first city on its pages, and no fault that axe finds', async ({ page }) => {
    for (const address of [
      '/',
      '/support/kyoten/',
      '/emergency/',
      '/open-data/',
      '/about/',
      '/map/',
      '/areas/chuo-ku/',
      '/kinds/houkatsu/',
      '/kinds/kikan/',
      '/accessibility/',
      '/this-week/',
    ]) {
      await page.goto(nextCity + address);
      expect(await page.locator('body').innerText(), address).not.toMatch(
        /松戸|まつど|いきいき|すこやかセンター|おやこDE|ほっとるーむ|手帳がなくても|区地区/,
      );
      expect(await axeViolations(page), address).toEqual([]);
    }
  });
});
