import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { today } from '../../src/data/clock.ts';
import { cityDataOf } from '../content/city-data.ts';
import { loadContent } from '../content/load.ts';
import { withBrowser } from '../lib/with-browser.ts';
import { freshFiles, goldenQueries, isWanted, k, ownQueries, type Query } from './recall.ts';

/**
 * The second part of `npm run bench:search`: measures searches of the built site in Chromium under a processor four
 * times slower: bytes loaded after the page and milliseconds to the first results, cold and warm; for comparison, the
 * recall of unmodified Pagefind over the same pages. Prints figures without a limit, since times vary between machines.
 */
const city = cityDataOf(loadContent('content'), today());
const files = [
  { name: 'golden', queries: goldenQueries(city) },
  { name: 'own', queries: ownQueries(city) },
  ...freshFiles(),
];

await withBrowser(4325, async (browser, address) => {
  const page = await browser.newPage({ bypassCSP: true });
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let fetched: string[] = [];
  page.on('request', (request) => {
    const file = new URL(request.url()).pathname;
    if (!/favicon|icons/.test(file)) fetched.push(file);
  });
  await page.goto(`${address}/find/`);

  fetched = [];
  console.log(
    `names, cold: ${await firstResults(page, '家賃')} ms, ${weight(fetched)} kB, ${fetched.length} requests`,
  );
  console.log(`names, warm: ${await firstResults(page, 'もの忘れ')} ms`);

  fetched = [];
  console.log(
    `full text, cold: ${await fullText(page)} ms, ${weight(fetched)} kB, ${fetched.length} requests`,
  );
  await firstResults(page, '家賃');
  console.log(`full text, warm: ${await fullText(page)} ms`);

  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  for (const { name, queries } of files) {
    const found = await plainPagefind(page, queries);
    const share =
      found.filter(({ q, ids }) => ids.some((id) => isWanted(city, q.want, id))).length / found.length;
    console.log(`plain Pagefind: ${name}: recall@${k} ${share.toFixed(3)}`);
  }
});

/** Milliseconds from entering a word to the first results in the page. */
function firstResults(page: Page, word: string): Promise<number> {
  return page.evaluate(async (text) => {
    const box = document.querySelector<HTMLInputElement>('[data-search="box"]')!;
    const list = document.querySelector('[data-find="results"]')!;
    const enter = async (query: string, isDone: () => boolean) => {
      const done = new Promise<void>((resolve) => {
        const check = () => (isDone() ? resolve() : undefined);
        new MutationObserver(check).observe(list, { childList: true, attributes: true });
        setTimeout(check);
      });
      box.value = query;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await done;
    };
    await enter('', () => list.children.length === 0);
    const start = performance.now();
    await enter(text, () => list.children.length > 0);
    return Math.round(performance.now() - start);
  }, word);
}

/** Milliseconds from requesting a full-text search to its result. */
function fullText(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const texts = document.querySelector('[data-find="texts"]')!;
    const start = performance.now();
    const answered = new Promise<void>((resolve) => {
      new MutationObserver(() => texts.childNodes.length > 0 && resolve()).observe(texts, {
        childList: true,
      });
    });
    document.querySelector<HTMLButtonElement>('[data-find="ask"]')!.click();
    await answered;
    return Math.round(performance.now() - start);
  });
}

/** For each query the records among the first `k` results of unmodified Pagefind. */
async function plainPagefind(page: Page, queries: Query[]): Promise<{ q: Query; ids: string[] }[]> {
  const found = await page.evaluate(
    async ({ asked, most }) => {
      const engine = await import(`${location.origin}/pagefind/pagefind.js`);
      const addresses: string[][] = [];
      for (const text of asked) {
        const { results } = await engine.search(text);
        const pages = await Promise.all(results.slice(0, most).map((result: any) => result.data()));
        addresses.push(pages.map(({ url }) => url));
      }
      return addresses;
    },
    { asked: queries.map(({ q }) => q), most: k },
  );
  return found.map((addresses, index) => ({
    q: queries[index]!,
    ids: addresses.flatMap((address) => /\/places\/([^/]+)\/$/.exec(address)?.[1] ?? []),
  }));
}

/** The size of files compressed with brotli, in kB. */
function weight(files: string[]): string {
  const bytes = [...new Set(files)].map(
    (file) => brotliCompressSync(readFileSync(path.join('dist', file))).length,
  );
  return (bytes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(1);
}
