import { loadContent } from '../../scripts/content/load.ts';
import { realSite } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

const districts = (loadContent('content').singles['districts.json']?.record.areas ?? []).flatMap((area) =>
  area.districts.map(({ id }) => id),
);

for (const district of districts) {
  test(`the booklet of ${district} is two to four pages of A4 on which nothing is cut off`, async ({
    page,
  }) => {
    await page.goto(`${realSite}/areas/${district}/print/`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThanOrEqual(2);
    expect(sheets).toBeLessThanOrEqual(4);
    // A4 less its margins of 12 mm, in CSS pixels.
    await page.setViewportSize({ width: Math.floor(((210 - 24) / 25.4) * 96), height: 1000 });
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *:not(svg *)')]
        .filter((element) => element.getClientRects().length > 0)
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(cut).toEqual([]);
    await expect(page.locator('nav:visible, button:visible')).toHaveCount(0);
    await expect(page.locator('[data-booklet] .qr').first()).toBeVisible();
  });
}
