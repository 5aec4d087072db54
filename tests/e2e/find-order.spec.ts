import { fixtureCity, realSite } from '../playwright.config.ts';
import { expect, startClock, test } from '../support/test.ts';

test.describe('the order of the list of all records', () => {
  test('goes by distance from a station that is chosen, and leaves what nobody can place behind', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByText('並べかえる').click();
    await page.getByLabel('並べる順').selectOption('near');
    await page.getByLabel('どこから近い順に並べますか').selectOption({ label: 'つばき駅' });
    const results = page.locator('[data-results] [data-place]');
    await expect(results.first()).toHaveAttribute('data-place', 'kawabe-soudan');
    await expect(results.first()).toContainText('つばき駅から北へ、直線で約100m');
    await expect(results.nth(1)).toContainText('つばき駅から北東へ、直線で約200m');
    await expect(results.last()).toContainText('場所未確認');
    expect(page.url()).toBe(`${fixtureCity}/find/?sort=near`);
  });

  test('goes by distance from the device where one asks for it, and sends the position nowhere', async ({
    browser,
  }) => {
    const context = await browser.newContext({
      geolocation: { latitude: 35.2, longitude: 139.1 },
      permissions: ['geolocation'],
    });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await page.goto(`${fixtureCity}/find/?sort=near`);
    await page.getByRole('button', { name: 'いまいる所から' }).click();
    const first = page.locator('[data-results] [data-place]').first();
    await expect(first).toContainText('いまいる所から南へ、直線で約8.9km');
    expect(asked.filter((request) => request.includes('35.2'))).toEqual([]);
    expect(page.url()).not.toContain('35.2');
    await context.close();
  });

  test('goes by distance from the town of a postcode', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/?sort=near`);
    await page.getByLabel('郵便番号').fill('１００-０００１');
    await expect(page.locator('[data-results] [data-place]').first()).toContainText('川辺から');
    await page.getByLabel('郵便番号').fill('999-9999');
    await expect(page.getByText('この郵便番号の町は、資料にありません')).toBeVisible();
    expect(page.url()).not.toContain('0001');
  });

  test('goes by reading, and is found again after a reload', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/?sort=kana`);
    const kana = page.locator('[data-results] [data-kana]');
    await expect(kana.first()).toBeVisible();
    const readings = await kana.allTextContents();
    expect(readings).toEqual(readings.toSorted((one, other) => one.localeCompare(other, 'ja')));
  });

  test('labels those whose hours nobody knows where the open ones stand first', async ({ page }) => {
    await startClock(page, '2026-11-24T10:00:00+09:00');
    await page.goto(`${fixtureCity}/find/?kind=madoguchi&open=now`);
    const unknown = page.locator('[data-results] [data-place="yamate-soudan"]');
    await expect(unknown).toContainText('今開いているかは、分かりません');
  });
});

test.describe('the choices of the list', () => {
  test('say how many records each would leave, the others as they are', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByText('しぼりこむ').click();
    const kind = page.getByLabel('種類', { exact: true });
    const district = page.getByLabel('住んでいる地区');
    await expect(district.locator('option[value="kawabe"]')).toHaveText(/（\d+）$/);
    const before = await kind.locator('option[value="madoguchi"]').textContent();
    await district.selectOption('kawabe');
    await expect(kind.locator('option[value="madoguchi"]')).not.toHaveText(before ?? '');
    const said = /（(\d+)）/.exec((await kind.locator('option[value="madoguchi"]').textContent()) ?? '')?.[1];
    await kind.selectOption('madoguchi');
    await expect(page.locator('[data-results] [data-place]')).toHaveCount(Number(said));
  });

  test('ask the age of a child where records have one, and give the number of those', async ({ page }) => {
    await page.goto(`${realSite}/find/`);
    const known = await page.locator('[data-find="grouped"] [data-ages]').count();
    await page.getByText('しぼりこむ').click();
    const ages = page.locator('select[name="ages"]');
    await expect(page.getByText(`年齢が資料にある${known}か所`)).toBeVisible();
    const option = ages.locator('option:not([value=""])').last();
    const count = Number(/（(\d+)）/.exec((await option.textContent()) ?? '')?.[1]);
    await ages.selectOption((await option.getAttribute('value')) ?? '');
    const results = page.locator('ol[data-results] [data-place]');
    await expect(results).toHaveCount(count);
    await expect(results.and(page.locator('[data-ages]'))).toHaveCount(count);
  });

  test('do not ask the age of a child where no record has one', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByText('しぼりこむ').click();
    await expect(page.getByLabel('種類', { exact: true })).toBeVisible();
    await expect(page.getByLabel('子どもの年齢')).toHaveCount(0);
  });
});

test('a name that is only alike is shown as a guess, with somebody who listens', async ({ page }) => {
  await page.goto(`${fixtureCity}/find/`);
  await page.getByRole('searchbox').fill('医療と看護の連絡センター');
  await expect(page.getByRole('status')).toContainText('似た名前の所です');
  await expect(page.locator('[data-results] [data-place]').first()).toHaveAttribute(
    'data-place',
    'renkei-center',
  );
  await expect(page.locator('[data-find="nothing"] a[href^="tel:"]').first()).toBeVisible();
});

test('a page of an older edition than its words says that it cannot search by words', async ({ page }) => {
  await page.route('**/search.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), indexVersion: 'another' } });
  });
  await page.goto(`${fixtureCity}/find/`);
  await page.getByRole('searchbox').fill('広場');
  await expect(page.getByText('言葉でさがすための資料を読みこめませんでした')).toBeVisible();
});
