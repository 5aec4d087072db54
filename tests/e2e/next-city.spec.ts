import { axeViolations } from '../../scripts/lib/axe.ts';
import { nextCity } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

test.describe('the site of another city, 千葉市, from its content only', () => {
  test.use({ bypassCSP: true });

  test('leads from the home page to the desk of a ward', async ({ page }) => {
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

  test('has a search, and shows a number from one secondary source as small', async ({ page }) => {
    await page.goto(`${nextCity}/find/`);
    await page.getByRole('searchbox').fill('まるごと');
    await expect(page.locator('ol[data-results] [data-place]').first()).toHaveAttribute(
      'data-place',
      'marugoto-support',
    );
    await page.goto(`${nextCity}/places/marugoto-support/`);
    await expect(page.locator('a[href="tel:043-245-5782"]')).toHaveClass(/small/);
  });

  test('has no name of the first city and no axe violation on its pages', async ({ page }) => {
    for (const address of [
      '/',
      '/support/kyoten/',
      '/emergency/',
      '/open-data/',
      '/about/',
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
