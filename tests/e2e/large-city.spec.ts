import { readFileSync } from 'node:fs';
import type { DirectoryFile } from '../../src/domain/directory.ts';
import { largeCity } from '../playwright.config.ts';
import { placesOf } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const places = placesOf('.dist-large');
const first = places.find(({ hours }) => (hours?.value?.weekly.length ?? 0) > 0);
const kind = 'hiroba';
const ofKind = places.filter((place) => place.kind === kind).length;
const pageSize = 50;

test.describe('the list of a large city', () => {
  test('shows the first records of each kind with a link to all, and fetches no part before a search or filter', async ({
    page,
  }) => {
    const parts: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/directory/')) parts.push(request.url());
    });
    await page.goto(`${largeCity}/find/`);
    await expect(page.getByRole('searchbox')).toBeVisible();
    const firstIds = places.filter((place) => place.kind === kind).map(({ id }) => `[data-place="${id}"]`);
    await expect(page.locator('[data-find="grouped"]').locator(firstIds.join())).toHaveCount(5);
    const all = page.getByRole('link', { name: `すべて見る（${ofKind}か所）` }).first();
    await expect(all).toBeVisible();
    expect(parts).toEqual([]);
    await all.click();
    await expect(page.locator('main li[data-place]')).toHaveCount(ofKind);
  });

  test('fetches all parts for every query, so that the requests do not reveal it', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/directory/')) requests.push(new URL(request.url()).pathname);
    });
    for (const place of [places.at(0), places.at(-1)]) {
      requests.length = 0;
      await page.goto('about:blank');
      await page.goto(`${largeCity}/find/`);
      const { parts } = JSON.parse(readFileSync('.dist-large/directory.json', 'utf8')) as DirectoryFile;
      await page.getByRole('searchbox').fill(place?.name ?? '');
      await expect(page.locator('ol[data-results] [data-place]').first()).toBeVisible();
      expect(requests.sort()).toEqual(parts.sort());
      expect(parts.length).toBeGreaterThan(1);
    }
  });

  test('finds a record by its name, with its kind and opening state', async ({ page }) => {
    await page.goto(`${largeCity}/find/`);
    await page.getByRole('searchbox').fill(first?.name ?? '');
    const result = page.locator('ol[data-results] [data-place]').first();
    await expect(result.locator('[data-name]')).toHaveText(first?.name ?? '');
    await expect(result.locator('.contact-about')).not.toBeEmpty();
    await expect(result.locator('.opening').first()).toHaveAttribute('data-state', /./);
  });

  test('counts all matching records, shows fifty, and more on request', async ({ page }) => {
    await page.goto(`${largeCity}/find/?kind=${kind}`);
    await expect(page.locator('[data-find="count"]')).toHaveText(`${ofKind}件あります`);
    const results = page.locator('ol[data-results] [data-place]');
    for (let shown = pageSize; shown < ofKind; shown += pageSize) {
      await expect(results).toHaveCount(shown);
      await page.getByRole('button', { name: '続きを見る' }).click();
    }
    await expect(results).toHaveCount(ofKind);
    await expect(page.getByRole('button', { name: '続きを見る' })).toBeHidden();
    expect(ofKind).toBeGreaterThan(pageSize);
  });

  test('shows a message where a part cannot be fetched, with links to the kinds', async ({ page }) => {
    await page.route('**/directory/*-1.json', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto(`${largeCity}/find/?kind=${kind}`);
    await expect(page.locator('[data-find="broken"]')).toBeVisible();
    await expect(page.getByRole('link', { name: /すべて見る/ }).first()).toBeVisible();
  });

  test('is complete on the map, where near records share a cluster', async ({ page }) => {
    await page.goto(`${largeCity}/map/`);
    await page.getByRole('button', { name: '地図を開く' }).click();
    await expect(page.locator('[data-map]')).toHaveAttribute('data-ready', 'true');
    const clusters = page.locator('[data-map] .cluster');
    const counts = await clusters.evaluateAll((elements) =>
      elements.map((element) => Number((element as HTMLElement).dataset.count)),
    );
    const single = await page.locator('[data-map] .mark-button .mark').count();
    const positionedCount = places.filter(({ position }) => position).length;
    expect(counts.reduce((sum, count) => sum + count, single)).toBeGreaterThan(positionedCount * 0.9);
    await expect(page.locator('[data-map] [role="button"][aria-label*="か所"]').first()).toHaveAttribute(
      'aria-label',
      /^.+(ほか| )\d+か所$/,
    );
  });
});
