import { largeCity } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

test.describe('the list of a city with more records than a page can hold', () => {
  test('shows the first of each kind and the way to all, and asks for no part before something is chosen', async ({
    page,
  }) => {
    const parts: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/find/parts/')) parts.push(request.url());
    });
    await page.goto(`${largeCity}/find/`);
    await expect(page.getByRole('searchbox')).toBeVisible();
    await expect(page.locator('[data-find="grouped"] [data-kind="hiroba"]')).toHaveCount(5);
    const all = page.getByRole('link', { name: /ぜんぶ見る（120か所）/ }).first();
    await expect(all).toBeVisible();
    expect(parts).toEqual([]);
    await all.click();
    await expect(page.locator('main [data-place]')).toHaveCount(120);
  });

  test('fetches all parts whatever is sought, so that no request tells what it was', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/find/parts/')) asked.push(new URL(request.url()).pathname);
    });
    for (const word of ['桜川', 'こころ']) {
      asked.length = 0;
      await page.goto('about:blank');
      await page.goto(`${largeCity}/find/`);
      await page.getByRole('searchbox').fill(word);
      await expect(page.locator('ol[data-results] [data-place]').first()).toBeVisible();
      expect(asked.sort()).toEqual(['/find/parts/0/', '/find/parts/1/']);
    }
  });

  test('finds a record by its name, with its kind and whether it is open', async ({ page }) => {
    await page.goto(`${largeCity}/find/`);
    await page.getByRole('searchbox').fill('若葉中央第1こころの相談室');
    const first = page.locator('ol[data-results] [data-place]').first();
    await expect(first).toContainText('若葉中央第1こころの相談室');
    await expect(first.locator('[data-about]')).toContainText('冬区');
    await expect(first.locator('[data-opening]')).toHaveAttribute('data-state', /./);
  });

  test('counts all that a filter leaves, shows fifty, and more on asking', async ({ page }) => {
    await page.goto(`${largeCity}/find/?kind=hiroba`);
    await expect(page.locator('[data-find="count"]')).toHaveText('120件あります');
    const results = page.locator('ol[data-results] [data-place]');
    await expect(results).toHaveCount(50);
    await page.getByRole('button', { name: 'つぎを見る' }).click();
    await expect(results).toHaveCount(100);
    await page.getByRole('button', { name: 'つぎを見る' }).click();
    await expect(results).toHaveCount(120);
    await expect(page.getByRole('button', { name: 'つぎを見る' })).toBeHidden();
  });

  test('says so where a part cannot be had, and the kinds lead on', async ({ page }) => {
    await page.route('**/find/parts/1/', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto(`${largeCity}/find/?kind=hiroba`);
    await expect(page.locator('[data-find="list-broken"]')).toBeVisible();
    await expect(page.getByRole('link', { name: /ぜんぶ見る/ }).first()).toBeVisible();
  });

  test('is drawn on the map as a whole', async ({ page }) => {
    await page.goto(`${largeCity}/map/`);
    await page.getByRole('button', { name: '地図を開く' }).click();
    await expect(page.locator('[data-map]')).toHaveAttribute('data-ready', 'true');
    const counts = await page
      .locator('[data-map] .cluster')
      .evaluateAll((signs) => signs.map((sign) => Number((sign as HTMLElement).dataset.count)));
    const single = await page.locator('[data-map] .mark-button .mark').count();
    expect(counts.reduce((sum, count) => sum + count, single)).toBeGreaterThan(400);
  });
});
