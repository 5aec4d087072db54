import { builtPages } from '../../scripts/lib/built-site.ts';
import { fixtureCity, realSite } from '../playwright.config.ts';
import { placesOf, variedPlaces } from '../support/places.ts';
import { expect, startClock, test } from '../support/test.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of a record shows its number, its audience and its hours', async ({ page }) => {
    await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
    const place = page.locator('article[data-place="kawabe-soudan"]');
    await expect(place.getByRole('link', { name: '03-0000-0001' }).first()).toHaveAttribute(
      'href',
      'tel:03-0000-0001',
    );
    await expect(place.getByText('川辺地区に住む人と、その家族')).toBeVisible();
    await expect(place.getByRole('row', { name: /月〜金/ })).toContainText('9:00〜12:00');
    await expect(place.locator('.opening')).toBeHidden();
  });

  test('the list of all records links to their pages', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    const names = page.locator('[data-results] [data-place] [data-name]');
    await expect(names).toHaveCount(13);
    await names.filter({ hasText: 'にじ広場' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('にじ広場');
  });

  test('a closed record still has a page, and is in no list', async ({ page }) => {
    await page.goto(`${fixtureCity}/places/owatta-soudan/`);
    await expect(page.getByText('終了しました。', { exact: true })).toBeVisible();
    await page.goto(`${fixtureCity}/kinds/madoguchi/`);
    await expect(page.getByText('終わった相談所')).toHaveCount(0);
  });
});

test('a record without a number refers to the switchboard with the section to ask for', async ({ page }) => {
  await page.goto(`${fixtureCity}/places/yamate-soudan/`);
  const call = page.locator('[data-place="shiyakusho"]').first();
  await expect(call.getByRole('link', { name: '03-0000-0010' })).toHaveAttribute('href', 'tel:03-0000-0010');
  await expect(call).toContainText('「福祉課をお願いします」');
  await expect(page.locator('[data-field="phone"][data-known="false"]')).toBeVisible();
});

test('an unverified number is after a verified one', async ({ page }) => {
  await page.goto(`${fixtureCity}/places/furui-soudan/`);
  const numbers = page.locator('main a[href^="tel:"]');
  await expect(numbers.first()).toHaveAttribute('href', 'tel:03-0000-0010');
  await expect(numbers.filter({ hasText: '03-0000-0003' })).toHaveClass(/small/);
  await expect(page.getByText('今も使われている番号か、確認できていません')).toBeVisible();
});

test('a short number is a link, and is explained next to its long form', async ({ page }) => {
  await page.goto(`${fixtureCity}/places/denwa-7000/`);
  await expect(page.getByRole('link', { name: '#7000' })).toHaveAttribute('href', 'tel:%237000');
  await expect(page.getByRole('link', { name: '#7000' })).toContainText('とダイヤルしてください');
  await expect(page.getByRole('link', { name: '03-0000-0070' })).toBeVisible();
});

test('the page of a discreet record has a neutral title', async ({ page }) => {
  await page.goto(`${fixtureCity}/places/kakure-ie/`);
  await expect(page).toHaveTitle('相談先の案内｜つばき相談ナビ');
});

test('venues that differ by weekday are shown with the days of each', async ({ page }) => {
  await page.goto(`${fixtureCity}/places/niji-hiroba/`);
  const venues = page.locator('[data-field="venues"]');
  await expect(venues).toContainText('水・木 東館2階');
  await expect(venues).toContainText('月 西館3階');
  await expect(venues.getByRole('link', { name: '地図アプリで開く' }).first()).toHaveAttribute(
    'href',
    /query=%E6%9D%B1%E6%B5%B7%E7%9C%8C/,
  );
});

test('the link to report a mistake contains the record and the field', async ({ page }) => {
  await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
  await page.getByText('誤りを報告する').click();
  const href = await page.getByRole('link', { name: '受付時間' }).getAttribute('href');
  const mail = new URL(href ?? '');
  expect(mail.pathname).toBe('navi@example.jp');
  expect(mail.searchParams.get('subject')).toBe(
    '掲載内容の誤り: 川辺相談センター（kawabe-soudan）の受付時間',
  );
  expect(mail.searchParams.get('body')).toContain('項目: 受付時間');
});

test('a notice is shown only on its days, regardless of the day of the build', async ({ page }) => {
  const notice = page.getByText('11月の終わりまで、窓口が混み合います。');
  for (const [time, isShown] of [
    ['2026-11-24T10:00:00+09:00', true],
    ['2026-11-30T23:30:00+09:00', true],
    ['2026-12-01T00:30:00+09:00', false],
    ['2026-11-19T23:30:00+09:00', false],
  ] as const) {
    await startClock(page, time);
    await page.goto(`${fixtureCity}/areas/`);
    await expect(notice).toBeVisible({ visible: isShown });
  }
});

test('the updates are a page and a feed', async ({ page, request }) => {
  await page.goto(`${fixtureCity}/updates/`);
  await expect(page.getByRole('link', { name: /川辺相談センターの電話/ })).toBeVisible();
  const feed = await (await request.get(`${fixtureCity}/updates/feed.xml`)).text();
  expect(feed).toMatch(/<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/);
  expect(feed.match(/<entry>/g)).toHaveLength(2);
});

test('an unknown address shows a 404 page with a link to the emergency page', async ({ page }) => {
  const response = await page.goto(`${fixtureCity}/nothing/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: '緊急のとき' }).first()).toBeVisible();
});

test('the home page leads by the district to its desk and number', async ({ page }) => {
  await page.goto(fixtureCity);
  await page.getByText('住んでいる地区から探す').click();
  await page.getByRole('link', { name: '川辺', exact: true }).click();
  await page.getByRole('link', { name: '川辺相談センター' }).click();
  await expect(page.getByRole('link', { name: '03-0000-0001' }).first()).toBeVisible();
});

test.describe('on the real site', () => {
  test('the emergency numbers of the home page are free and answer at all hours', async ({ page }) => {
    await page.goto(realSite);
    const urgent = page
      .locator('main section')
      .filter({ has: page.getByRole('heading', { name: '緊急のとき' }) });
    const shown = await urgent.locator('a[href^="tel:"] .digits').allTextContents();
    const safe = placesOf('dist')
      .flatMap(({ phones }) => phones.value ?? [])
      .filter(({ charge, always }) => charge === 'free' && always)
      .map(({ number }) => number);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter((number) => !safe.includes(number))).toEqual([]);
  });

  test('pages send no request to another host and store no data', async ({ page }) => {
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    for (const path of [
      '/',
      '/find/',
      '/emergency/',
      `/places/${placesOf('dist').at(0)?.id}/`,
      '/sources/',
    ]) {
      await page.goto(realSite + path);
    }
    expect([...hosts]).toEqual([new URL(realSite).host]);
    expect(
      await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length),
    ).toBe(0);
  });
});

// `npm run audit` measures every page of the real site.
for (const [name, site, folder] of [
  ['the real site', realSite, 'dist'],
  ['the fixture city', fixtureCity, '.dist-fixture'],
] as const) {
  test(`the longest page of each type of ${name} fits a phone of 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const addresses = [
      ...longestOfEachType(folder),
      ...variedPlaces(folder).map(({ id }) => `/places/${id}/`),
    ];
    const wide: string[] = [];
    for (const address of addresses) {
      await page.goto(site + address);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${address}: ${width} px`);
    }
    expect(wide).toEqual([]);
  });
}

/** The longest page of each type; the type is the path with its second segment replaced by a wildcard. */
function longestOfEachType(folder: string): string[] {
  const sizes = builtPages(folder)
    .map(({ address, html }) => ({ address, size: html.length }))
    .sort((one, other) => other.size - one.size);
  const typeOf = (address: string) => address.replace(/^(\/[^/]+\/)[^/]+/, '$1*');
  return [...Map.groupBy(sizes, ({ address }) => typeOf(address)).values()].flatMap(
    ([longest]) => longest?.address ?? [],
  );
}
