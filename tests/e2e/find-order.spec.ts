import { fixtureCity, realSite } from '../playwright.config.ts';
import { placesOf } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

test.describe('the order of the list of all records', () => {
  test('is by distance from a station, with records without a position under a heading of their own', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByText('並べ替える').click();
    await page.getByLabel('並び順').selectOption('near');
    await page.getByLabel('どこから近い順に並べますか').fill('つばき駅');
    const results = page.locator('[data-results] [data-place]');
    await expect(results.first()).toHaveAttribute('data-place', 'kawabe-soudan');
    await expect(results.first()).toContainText('つばき駅から北へ、直線で約100m');
    await expect(results.nth(1)).toContainText('つばき駅から、直線でおよそ200m');
    const unknown = page.locator('[data-group]', { hasText: '場所が未確認の窓口' });
    await expect(unknown).toBeVisible();
    expect(page.url()).toBe(`${fixtureCity}/find/?sort=near`);
  });

  test('is by distance from the device on request, and the position is never sent', async ({ browser }) => {
    const context = await browser.newContext({
      geolocation: { latitude: 35.2, longitude: 139.1 },
      permissions: ['geolocation'],
    });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
    await page.goto(`${fixtureCity}/find/?sort=near`);
    await page.getByRole('button', { name: '現在地から' }).click();
    const first = page.locator('[data-results] [data-place]').first();
    await expect(first).toContainText('現在地から南へ、直線で約8.9km');
    expect(requests.filter((request) => request.includes('35.2'))).toEqual([]);
    expect(page.url()).not.toContain('35.2');
    await context.close();
  });

  test('is by distance from the town of a postcode', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/?sort=near`);
    const from = page.getByLabel('どこから近い順に並べますか');
    await from.fill('１００-０００１');
    await expect(page.locator('[data-results] [data-place]').first()).toContainText('川辺から');
    await from.fill('999-9999');
    await expect(page.getByText('この郵便番号の町は見つかりませんでした')).toBeVisible();
    expect(page.url()).not.toContain('0001');
  });
});

test.describe('the filters of the list', () => {
  test('show for each option the count of records that match with the other filters', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByText('絞り込む').click();
    const kind = page.getByLabel('種類', { exact: true });
    const district = page.getByLabel('住んでいる地区');
    await expect(district.locator('option[value="kawabe"]')).toHaveText(/（\d+）$/);
    const before = await kind.locator('option[value="madoguchi"]').textContent();
    await district.selectOption('kawabe');
    await expect(kind.locator('option[value="madoguchi"]')).not.toHaveText(before ?? '');
    const count = /（(\d+)）/.exec(
      (await kind.locator('option[value="madoguchi"]').textContent()) ?? '',
    )?.[1];
    await kind.selectOption('madoguchi');
    await expect(page.locator('[data-results] [data-place]')).toHaveCount(Number(count));
  });

  test('include the age of a child where records have ages, with the count of these records', async ({
    page,
  }) => {
    await page.goto(`${realSite}/find/`);
    const known = placesOf('dist').filter(({ ages }) => ages?.known).length;
    await page.getByText('絞り込む').click();
    const ages = page.locator('select[name="ages"]');
    await expect(page.getByText(`資料に書かれている${known}件`)).toBeVisible();
    const option = ages.locator('option:not([value=""])').last();
    const count = Number(/（(\d+)）/.exec((await option.textContent()) ?? '')?.[1]);
    await ages.selectOption((await option.getAttribute('value')) ?? '');
    const results = page.locator('ol[data-results] [data-place]');
    await expect(results).toHaveCount(count);
  });

  test('omit the age of a child where no record has ages', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByText('絞り込む').click();
    await expect(page.getByLabel('種類', { exact: true })).toBeVisible();
    await expect(page.getByLabel('子どもの年齢')).toHaveCount(0);
  });
});

test('a similar name is shown as an approximate result, with a line that listens', async ({ page }) => {
  await page.route('**/needs.json', (route) => route.abort());
  await page.goto(`${fixtureCity}/find/`);
  await page.getByRole('searchbox').fill('かわら辺そうだんせん');
  await expect(page.getByRole('status')).toContainText('似た名前の窓口を表示しています');
  await expect(page.locator('[data-results] [data-place]').first()).toHaveAttribute(
    'data-place',
    'kawabe-soudan',
  );
  await expect(page.locator('[data-find="nothing"] a[href^="tel:"]').first()).toBeVisible();
});
