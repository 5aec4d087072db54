import type { Page } from '@playwright/test';
import { fixtureCity } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const open = async (page: Page, id: string) => {
  await page.goto(`${fixtureCity}/places/${id}/`);
  await page.getByText('共有・保存').click();
};

test('a record can be saved in the list of the device, called from there and removed', async ({ page }) => {
  await open(page, 'kawabe-soudan');
  await page.getByRole('button', { name: '保存リストに追加' }).click();
  await expect(page.getByRole('button', { name: '保存リストから外す' })).toBeVisible();
  await page.getByRole('link', { name: '保存リスト' }).click();
  const row = page.locator('[data-rows] [data-place="kawabe-soudan"]');
  await expect(row.getByRole('link', { name: '03-0000-0001' })).toHaveAttribute('href', 'tel:03-0000-0001');
  await row.getByRole('button', { name: '「川辺相談センター」を外す' }).click();
  await expect(page.getByText('まだ何も保存していません')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a list is shared in the fragment of a link, which is never sent to a host', async ({
  page,
  context,
}) => {
  await open(page, 'kawabe-soudan');
  await page.getByRole('button', { name: '保存リストに追加' }).click();
  await open(page, 'yamate-soudan');
  await page.getByRole('button', { name: '保存リストに追加' }).click();
  await page.goto(`${fixtureCity}/list/`);
  await page.getByRole('button', { name: 'リンクをコピーして送る' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toBe('#kawabe-soudan,yamate-soudan');
  await page.evaluate(() => localStorage.clear());

  const requests: string[] = [];
  const other = await context.newPage();
  other.on('request', (request) => requests.push(request.url()));
  await other.goto(link);
  await expect(other.getByText('送られてきたリストです')).toBeVisible();
  await expect(other.locator('[data-rows] > [data-place]')).toHaveCount(2);
  expect(requests.filter((url) => url.includes('soudan'))).toEqual([]);
  expect(await other.evaluate(() => localStorage.length)).toBe(0);
  await other.getByRole('button', { name: 'この端末に保存する' }).click();
  expect(await other.evaluate(() => localStorage.length)).toBe(1);
  expect(new URL(other.url()).hash).toBe('');
});

test('a hostile fragment shows only known records', async ({ page }) => {
  await page.goto(`${fixtureCity}/list/#kawabe-soudan,<img src=x>,nobody,kakure-ie`);
  await expect(page.locator('[data-rows] > [data-place]')).toHaveCount(1);
});

test('the button shows an error where storage is full', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(page, 'kawabe-soudan');
  await page.getByRole('button', { name: '保存リストに追加' }).click();
  await expect(page.getByRole('button', { name: 'この端末に保存できませんでした' })).toBeVisible();
});

test('the link of a page is copied without query and fragment', async ({ page }) => {
  await page.goto(`${fixtureCity}/places/kawabe-soudan/?q=x#y`);
  await page.getByText('共有・保存').click();
  await page.getByRole('button', { name: 'リンクをコピー' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${fixtureCity}/places/kawabe-soudan/`,
  );
});

test('a browser that refuses to copy is told of by the button', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await open(page, 'kawabe-soudan');
  await page.locator('[data-share-link]').click();
  await expect(page.locator('[data-share-link]')).toHaveText('コピーできませんでした');
  expect(errors).toEqual([]);
});
