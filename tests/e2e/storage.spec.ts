import type { Page } from '@playwright/test';
import { fixtureCity } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

/** Failures of local storage, as on a full device, in a private window or in the browser of an app. */
const storageFailures = {
  'the device is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  'stored values cannot be read': () => {
    Storage.prototype.getItem = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  },
  'storage is blocked': () => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  },
  'storage does not exist': () => {
    Object.defineProperty(window, 'localStorage', { get: () => null });
  },
  'storage discards values': () => {
    Storage.prototype.setItem = () => undefined;
  },
};

const notStored = /この端末に保存できませんでした/;
const rows = (page: Page) => page.locator('main ul > [data-place]');

for (const [how, init] of Object.entries(storageFailures)) {
  test.describe(`where ${how}`, () => {
    const errors: string[] = [];
    test.beforeEach(async ({ page }) => {
      errors.length = 0;
      page.on('pageerror', (error) => errors.push(error.message));
      await page.addInitScript(init);
    });
    test.afterEach(() => expect(errors).toEqual([]));

    test('a received list keeps its rows and its address, and a message is shown when it is saved', async ({
      page,
    }) => {
      await page.goto(`${fixtureCity}/list/#kawabe-soudan,yamate-soudan`);
      await expect(rows(page)).toHaveCount(2);
      await page.getByRole('button', { name: 'この端末に保存する' }).click();
      await expect(page.getByRole('status').filter({ hasText: notStored })).toBeVisible();
      await expect(rows(page)).toHaveCount(2);
      expect(new URL(page.url()).hash).toBe('#kawabe-soudan,yamate-soudan');
      await page.reload();
      await expect(rows(page)).toHaveCount(2);
    });

    test('the button to save a record shows an error', async ({ page }) => {
      await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
      await page.getByText('共有・保存').click();
      await page.getByRole('button', { name: '保存リストに追加' }).click();
      await expect(page.getByRole('button', { name: notStored })).toBeVisible();
    });

    test('the button to store a district shows an error', async ({ page }) => {
      await page.goto(`${fixtureCity}/areas/kawabe/`);
      const button = page.getByRole('button', { name: 'この地区を、この端末に保存する' });
      await button.click();
      await expect(page.getByRole('status').filter({ hasText: notStored })).toBeVisible();
      await expect(button).toBeVisible();
    });

    test('readings are shown on the open page, with a message that they are not stored', async ({ page }) => {
      await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
      await page.getByRole('button', { name: 'ふりがな' }).click();
      await expect(page.locator('ruby').first()).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: notStored })).toBeVisible();
      await page.getByRole('button', { name: 'ふりがな' }).click();
      await expect(page.getByRole('status').filter({ hasText: notStored })).toHaveCount(0);
    });
  });
}

test('a list that cannot be read is not shown as empty', async ({ page }) => {
  await page.addInitScript(storageFailures['storage is blocked']);
  await page.goto(`${fixtureCity}/list/`);
  await expect(page.getByText('保存リストを読み込めませんでした')).toBeVisible();
  await expect(page.getByText('まだ何も入っていません')).toHaveCount(0);
});

test('a list that cannot be read is not overwritten when a record is added', async ({ page }) => {
  await page.goto(`${fixtureCity}/list/#yamate-soudan`);
  await page.getByRole('button', { name: 'この端末に保存する' }).click();
  await page.addInitScript(storageFailures['stored values cannot be read']);
  await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
  await page.getByText('共有・保存').click();
  await page.getByRole('button', { name: '保存リストに追加' }).click();
  await expect(page.getByRole('button', { name: notStored })).toBeVisible();
  expect(await page.evaluate(() => Object.values({ ...localStorage }))).toEqual(['yamate-soudan']);
});

test('a list that cannot be changed keeps its rows, and a message is shown', async ({ page }) => {
  await page.goto(`${fixtureCity}/list/#kawabe-soudan,yamate-soudan`);
  await page.getByRole('button', { name: 'この端末に保存する' }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = refuse;
    Storage.prototype.removeItem = refuse;
  });
  await page.reload();
  for (const name of ['「川辺相談センター」を外す', 'すべて消す']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByText('保存リストを変更できませんでした')).toBeVisible();
    await expect(rows(page)).toHaveCount(2);
  }
});
