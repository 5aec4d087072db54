import type { Page } from '@playwright/test';
import { fixtureCity } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

const inCity = { latitude: 35.1, longitude: 139.1 };

/** Opens the list by distance and asks the device for its position. */
async function askForPosition(page: Page): Promise<void> {
  await page.goto(`${fixtureCity}/find/?sort=near`);
  await page.getByRole('button', { name: '現在地から' }).click();
}

const alert = (page: Page) => page.getByRole('alert');
const distances = (page: Page) =>
  page.locator('[data-results]:visible [data-place]', { hasText: '直線で約' });

test('a message is shown where the permission for the position is denied', async ({ page }) => {
  await askForPosition(page);
  await expect(alert(page)).toContainText('許可されていません');
  await expect(distances(page)).toHaveCount(0);
});

test('a message is shown where the position times out, and a later position still counts', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const setReal = window.setTimeout;
    // Shortens the time limit to 0.1 s.
    window.setTimeout = ((run: () => void, wait = 0) =>
      setReal(run, wait >= 10_000 && wait < 30_000 ? 100 : wait)) as typeof setTimeout;
    navigator.geolocation.getCurrentPosition = (success) => {
      Object.assign(window, { answer: success });
    };
  });
  await askForPosition(page);
  await expect(alert(page)).toContainText('現在地が分かりませんでした');
  await page.evaluate(() => {
    const { answer } = window as typeof window & { answer: PositionCallback };
    answer({ coords: { latitude: 35.1, longitude: 139.1, accuracy: 20 } } as GeolocationPosition);
  });
  await expect(distances(page).first()).toBeVisible();
  await expect(alert(page)).toBeEmpty();
});

test.describe('with permission for the position', () => {
  test.use({ permissions: ['geolocation'] });

  test('a position with an accuracy of 5 km gives no distances, and a message is shown', async ({
    page,
    context,
  }) => {
    await context.setGeolocation({ ...inCity, accuracy: 5000 });
    await askForPosition(page);
    await expect(alert(page)).toContainText('5.0km');
    await expect(distances(page)).toHaveCount(0);
    await context.setGeolocation({ ...inCity, accuracy: 300 });
    await page.getByRole('button', { name: '現在地から' }).click();
    await expect(distances(page).first()).toBeVisible();
    await expect(alert(page)).toBeEmpty();
  });

  for (const [where, latitude, longitude] of [
    ['another part of the country', 34.1, 135.1],
    ['latitude and longitude 0', 0, 0],
  ] as const) {
    test(`a position at ${where} gives no distances, and a message shows how far it is`, async ({
      page,
      context,
    }) => {
      await context.setGeolocation({ latitude, longitude, accuracy: 10 });
      await askForPosition(page);
      await expect(alert(page)).toContainText(/市から\d+.*km/);
      await expect(distances(page)).toHaveCount(0);
    });
  }

  test('「条件を消す」 discards the position', async ({ page, context }) => {
    await context.setGeolocation({ ...inCity, accuracy: 10 });
    await askForPosition(page);
    await expect(distances(page).first()).toBeVisible();
    await page.getByRole('button', { name: '条件を消す' }).click();
    await expect(distances(page)).toHaveCount(0);
    await page.getByLabel('並び順').selectOption('near');
    await expect(page.getByLabel('どこから近い順に並べますか')).toBeVisible();
    await expect(page.locator('[data-results]:visible')).toHaveAttribute('aria-busy', 'false');
    await expect(distances(page)).toHaveCount(0);
  });
});

test('「条件を消す」 discards a station and a position that arrives later', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = (success) => {
      Object.assign(window, { answer: success });
    };
  });
  await page.goto(`${fixtureCity}/find/?sort=near`);
  await page.getByLabel('どこから近い順に並べますか').fill('つばき駅');
  await expect(distances(page).first()).toBeVisible();
  await page.getByRole('button', { name: '現在地から' }).click();
  await page.getByRole('button', { name: '条件を消す' }).click();
  await page.evaluate(() => {
    const { answer } = window as typeof window & { answer: PositionCallback };
    answer({ coords: { latitude: 35.1, longitude: 139.1, accuracy: 20 } } as GeolocationPosition);
  });
  await page.getByLabel('並び順').selectOption('near');
  await expect(page.getByLabel('どこから近い順に並べますか')).toHaveValue('');
  await expect(page.locator('[data-results]:visible')).toHaveAttribute('aria-busy', 'false');
  await expect(distances(page)).toHaveCount(0);
});
