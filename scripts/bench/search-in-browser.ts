import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { withBrowser } from '../lib/with-browser.ts';

/**
 * The second part of `npm run bench:search`: measures searches of the built site in Chromium under a processor four
 * times slower: bytes loaded after the page and milliseconds to the first results, cold and warm; for comparison, the
 * recall of unmodified Pagefind over the same pages. Prints figures without a limit, since times vary between machines.
 */
type Query = { q: string; want: string };
const { k, queries } = JSON.parse(readFileSync('tests/golden/search-queries.json', 'utf8')) as {
  k: number;
  queries: Query[];
};

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
  const ranks = await plainPagefind(page);
  const share = (most: number) => ranks.filter((rank) => rank >= 0 && rank < most).length / ranks.length;
  console.log(`plain Pagefind: recall@1 ${share(1).toFixed(3)}, recall@${k} ${share(k).toFixed(3)}`);
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

/**
 * For each query, the rank (from 0) of the wanted record among the first `k` results of unmodified Pagefind, else -1.
 */
function plainPagefind(page: Page): Promise<number[]> {
  return page.evaluate(
    async ({ asked, most }) => {
      const engine = await import(`${location.origin}/pagefind/pagefind.js`);
      const ranks: number[] = [];
      for (const { q, want } of asked) {
        const { results } = await engine.search(q);
        const pages = await Promise.all(results.slice(0, most).map((result: any) => result.data()));
        ranks.push(pages.findIndex(({ meta }) => new RegExp(want).test(meta.title ?? '')));
      }
      return ranks;
    },
    { asked: queries, most: k },
  );
}

/** The size of files compressed with brotli, in kB. */
function weight(files: string[]): string {
  const bytes = [...new Set(files)].map(
    (file) => brotliCompressSync(readFileSync(path.join('dist', file))).length,
  );
  return (bytes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(1);
}
