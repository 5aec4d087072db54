import { fixtureCity, realSite } from '../playwright.config.ts';
import { numbersOf, placesOf, variedPlaces } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

test('the first screen of the home page has its heading, the options of the flow, the search box, the map and an emergency number', async ({
  page,
}) => {
  await page.goto(`${realSite}/`);
  const main = page.locator('main');
  for (const part of [
    main.getByRole('heading', { level: 1 }),
    page.locator('a[href="/consult/"]'),
    page.getByRole('searchbox'),
    page.locator('a[href="/map/"]'),
    main.locator('a[href^="tel:"]'),
    ...(await main.locator('a[data-option]').all()),
  ]) {
    await expect(part.first()).toBeInViewport();
  }
  await expect(main.locator('a[href^="tel:"]').first()).toBeInViewport({ ratio: 1 });
});

for (const [site, folder] of [
  [realSite, 'dist'],
  [fixtureCity, '.dist-fixture'],
] as const) {
  for (const place of variedPlaces(folder).filter((one) => numbersOf(one).length > 0)) {
    test(`the page of ${place.id} shows a number on the first screen`, async ({ page }) => {
      await page.goto(`${site}/places/${place.id}/`);
      await expect(page.locator('article a[href^="tel:"]').first()).toBeInViewport({ ratio: 1 });
    });
  }
}

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true });

  test('the first screen of a record of each kind says what it is, its state and whom to call', async ({
    page,
  }) => {
    const open = placesOf('dist').filter(({ status }) => status.value === 'open');
    const firstOfKind = [...Map.groupBy(open, ({ kind }) => kind).values()].flatMap((places) =>
      places.slice(0, 1),
    );
    expect(firstOfKind.length).toBeGreaterThan(19);
    const below: string[] = [];
    for (const { id } of firstOfKind) {
      await page.goto(`${realSite}/places/${id}/`);
      const parts = {
        name: page.locator('h1'),
        summary: page.locator('.summary'),
        state: page.locator('.opening:visible').first(),
        action: page.locator('.call a:is([href^="tel:"], [href^="http"])').first(),
      };
      for (const [name, part] of Object.entries(parts)) {
        if ((await part.count()) === 0) continue;
        const box = await part.boundingBox();
        const bottom = box === null ? Infinity : box.y + box.height;
        if (bottom > 664) below.push(`${id}: ${name} ends at ${Math.round(bottom)} px`);
      }
    }
    expect(below).toEqual([]);
  });
});

test('a district is stored on the device only on request, and can be deleted', async ({ page }) => {
  await page.goto(`${fixtureCity}/areas/kawabe/`);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('button', { name: 'この地区を、この端末に保存する' }).click();
  await page.goto(`${fixtureCity}/`);
  await page.locator('.mine').getByRole('link').click();
  await page.getByRole('button', { name: '保存した地区を消す' }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.goto(`${fixtureCity}/`);
  await expect(page.locator('.mine')).toBeHidden();
});

test('the icons and the image for link previews exist', async ({ request }) => {
  const manifest = (await (await request.get(`${fixtureCity}/manifest.webmanifest`)).json()) as {
    icons: { src: string }[];
  };
  const files = ['/apple-touch-icon.png', '/link-picture.png', ...manifest.icons.map(({ src }) => src)];
  for (const file of files) {
    const response = await request.get(fixtureCity + file);
    expect(response.headers()['content-type']).toBe('image/png');
    expect((await response.body()).subarray(1, 4).toString()).toBe('PNG');
  }
});
