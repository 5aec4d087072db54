import { load } from 'cheerio';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { builtPages } from '../../scripts/built-site.ts';

it.each(['dist', '.dist-fixture'])('every link inside %s leads to a page and to a place on it', (folder) => {
  const pages = builtPages(folder);
  const ids = new Map(
    pages.map(({ address, html }) => [
      address,
      new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])),
    ]),
  );
  const dead: string[] = [];
  for (const { address, html } of pages) {
    const page = load(html);
    page('[href], [src]').each((_, element) => {
      const target = page(element).attr('href') ?? page(element).attr('src') ?? '';
      if (/^(https?|tel|mailto|data):/.test(target)) return;
      const url = new URL(target, `http://site${address}`);
      const isPage = url.pathname.endsWith('/');
      const exists = isPage
        ? ids.has(url.pathname)
        : existsSync(path.join(folder, url.pathname)) || ids.has(url.pathname);
      const fragment = decodeURIComponent(url.hash.slice(1));
      const hasPlace = fragment === '' || !ids.has(url.pathname) || ids.get(url.pathname)?.has(fragment);
      if (!exists || !hasPlace) dead.push(`${address} → ${target}`);
    });
  }
  expect(dead).toEqual([]);
});
