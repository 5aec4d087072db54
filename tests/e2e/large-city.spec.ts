import { largeCity } from '../playwright.config.ts';
import { placesOf } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const places = placesOf('.dist-large');
const first = places.find(({ hours }) => (hours?.value?.weekly.length ?? 0) > 0);
const kind = 'hiroba';
const ofKind = places.filter((place) => place.kind === kind).length;
const atOnce = 50;

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
    await expect(page.locator(`[data-find="grouped"] [data-kind="${kind}"]`)).toHaveCount(5);
    const all = page.getByRole('link', { name: `ぜんぶ見る（${ofKind}か所）` }).first();
    await expect(all).toBeVisible();
    expect(parts).toEqual([]);
    await all.click();
    await expect(page.locator('main [data-place]')).toHaveCount(ofKind);
  });

  test('fetches all parts whatever is sought, so that no request tells what it was', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/find/parts/')) asked.push(new URL(request.url()).pathname);
    });
    for (const place of [places.at(0), places.at(-1)]) {
      asked.length = 0;
      await page.goto('about:blank');
      await page.goto(`${largeCity}/find/`);
      const parts = (await page.locator('[data-parts]').getAttribute('data-parts'))?.split(' ') ?? [];
      await page.getByRole('searchbox').fill(place?.name ?? '');
      await expect(page.locator('ol[data-results] [data-place]').first()).toBeVisible();
      expect(asked.sort()).toEqual(parts.sort());
      expect(parts.length).toBeGreaterThan(1);
    }
  });

  test('finds a record by its name, with its kind and whether it is open', async ({ page }) => {
    await page.goto(`${largeCity}/find/`);
    await page.getByRole('searchbox').fill(first?.name ?? '');
    const result = page.locator('ol[data-results] [data-place]').first();
    await expect(result.locator('[data-name]')).toHaveText(first?.name ?? '');
    await expect(result.locator('[data-about]')).not.toBeEmpty();
    await expect(result.locator('[data-opening]').first()).toHaveAttribute('data-state', /./);
  });

  test('counts all that a filter leaves, shows fifty, and more on asking', async ({ page }) => {
    await page.goto(`${largeCity}/find/?kind=${kind}`);
    await expect(page.locator('[data-find="count"]')).toHaveText(`${ofKind}件あります`);
    const results = page.locator('ol[data-results] [data-place]');
    for (let shown = atOnce; shown < ofKind; shown += atOnce) {
      await expect(results).toHaveCount(shown);
      await page.getByRole('button', { name: 'つぎを見る' }).click();
    }
    await expect(results).toHaveCount(ofKind);
    await expect(page.getByRole('button', { name: 'つぎを見る' })).toBeHidden();
    expect(ofKind).toBeGreaterThan(atOnce);
  });

  test('says so where a part cannot be had, and the kinds lead on', async ({ page }) => {
    await page.route('**/find/parts/1/', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto(`${largeCity}/find/?kind=${kind}`);
    await expect(page.locator('[data-find="list-broken"]')).toBeVisible();
    await expect(page.getByRole('link', { name: /ぜんぶ見る/ }).first()).toBeVisible();
  });

  test('is drawn on the map as a whole, and records that are near each other are one mark', async ({
    page,
  }) => {
    await page.goto(`${largeCity}/map/`);
    await page.getByRole('button', { name: '地図を開く' }).click();
    await expect(page.locator('[data-map]')).toHaveAttribute('data-ready', 'true');
    const clusters = page.locator('[data-map] .cluster');
    const counts = await clusters.evaluateAll((signs) =>
      signs.map((sign) => Number((sign as HTMLElement).dataset.count)),
    );
    const single = await page.locator('[data-map] .mark-button .mark').count();
    const marked = places.filter(({ position }) => position).length;
    expect(counts.reduce((sum, count) => sum + count, single)).toBeGreaterThan(marked * 0.9);
    await expect(page.locator('[data-map] [role="button"][aria-label*="か所"]').first()).toHaveAttribute(
      'aria-label',
      /^.+(ほか| )\d+か所$/,
    );
  });
});
