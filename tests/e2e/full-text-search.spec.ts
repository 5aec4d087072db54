import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import words from '../../content/i18n/ja.json' with { type: 'json' };
import { fixtureCity, realSite } from '../playwright.config.ts';
import { placesOf } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const searchButton = '[data-find="ask"]';

test('the full-text search replaces no function of the console', async ({ page }) => {
  await page.goto(`${fixtureCity}/find/`);
  await page.evaluate(() => {
    const target = window as typeof window & { replaced: number };
    target.replaced = 0;
    for (const name of ['log', 'warn', 'error'] as const) {
      const own = console[name];
      Object.defineProperty(console, name, { get: () => own, set: () => (target.replaced += 1) });
    }
  });
  await page.getByRole('searchbox').fill('お父さん');
  await page.locator(searchButton).click();
  await expect(page.locator('[data-find="texts"] a')).not.toHaveCount(0);
  expect(await page.evaluate(() => (window as typeof window & { replaced: number }).replaced)).toBe(0);
});

test('the full-text search works while another script logs errors', async ({ page }) => {
  await page.goto(`${fixtureCity}/find/`);
  await page.evaluate(() => setInterval(() => console.error('another error'), 1));
  await page.getByRole('searchbox').fill('お父さん');
  await page.locator(searchButton).click();
  await expect(page.locator('[data-find="texts"] a')).not.toHaveCount(0);
});

for (const file of ['*.pf_meta', 'wasm*', 'index/*', 'fragment/*']) {
  test(`the full-text search shows an error where ${file} cannot be fetched`, async ({ page }) => {
    await page.route(`**/pagefind/${file}`, (route) => route.abort());
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('お父さん');
    await page.locator(searchButton).click();
    const texts = page.locator('[data-find="texts"]');
    await expect(texts).toHaveText(words.findWholeBroken);
  });
}

test('a full-text search that failed succeeds for the same query when the network is back', async ({
  page,
}) => {
  await page.route('**/pagefind/index/*', (route) => route.abort());
  await page.goto(`${fixtureCity}/find/`);
  const texts = page.locator('[data-find="texts"]');
  await page.getByRole('searchbox').fill('お父さん');
  await page.locator(searchButton).click();
  await expect(texts).toHaveText(words.findWholeBroken);
  await page.unroute('**/pagefind/index/*');
  await page.getByRole('searchbox').fill('お父');
  await page.getByRole('searchbox').fill('お父さん');
  await page.locator(searchButton).click();
  await expect(texts.locator('a')).not.toHaveCount(0);
});

/** Fragments of sentences from record pages that at most three pages contain, cut anywhere, each with one address. */
function piecesOfPages(folder: string): { piece: string; address: string }[] {
  const pages = placesOf(folder)
    .filter(({ status }) => status.value === 'open')
    .map(({ id }) => {
      const page = load(readFileSync(path.join(folder, 'places', id, 'index.html'), 'utf8'));
      page('[data-pagefind-ignore], script, style, [hidden]').remove();
      const paragraphs = page('[data-pagefind-body] p').toArray();
      return { address: `/places/${id}/`, text: paragraphs.map((one) => page(one).text()).join(' ') };
    });
  const interval = Math.ceil(pages.length / 12);
  return pages
    .filter((_, at) => at % interval === 0)
    .flatMap(({ address, text }, at) => {
      const sentences = text.match(/[\p{Script=Han}\p{Script=Hiragana}]{8,}/gu) ?? [];
      const piece = sentences
        .map((sentence) => sentence.slice(1 + (at % 3), 6 + (at % 3)))
        .find((cut) => pages.filter((page) => page.text.includes(cut)).length <= 3);
      return piece ? [{ piece, address }] : [];
    });
}

for (const [browser, hasSegmenter] of [
  ['', true],
  [' without Intl.Segmenter', false],
] as const) {
  test(`the full-text search finds fragments of sentences${browser}`, async ({ page }) => {
    if (!hasSegmenter) await page.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter'));
    const pieces = piecesOfPages('dist');
    expect(pieces.length).toBeGreaterThan(8);
    const texts = page.locator('[data-find="texts"]');
    for (const { piece, address } of pieces) {
      await page.goto(`${realSite}/find/`);
      await page.getByRole('searchbox').fill(piece);
      const more = page.locator(searchButton);
      await expect(more).toBeVisible();
      await expect(page.locator('ol[data-results]')).toHaveAttribute('aria-busy', 'false');
      await expect(async () => {
        if ((await texts.locator(`a[href="${address}"]`).count()) > 0) return;
        if (await more.isVisible()) await more.click();
        await expect(texts.locator(`a[href="${address}"]`), piece).toHaveCount(1, { timeout: 500 });
      }).toPass({ timeout: 30_000 });
    }
  });
}

test('the full-text search finds words of hiragana only', async ({ page }) => {
  await page.goto(`${fixtureCity}/find/`);
  for (const words of ['しないで', 'も多い', 'ないで行け']) {
    await page.getByRole('searchbox').fill(words);
    await page.locator(searchButton).click();
    await expect(page.locator('[data-find="texts"] a', { hasText: '川辺相談センター' }), words).toBeVisible();
  }
});
