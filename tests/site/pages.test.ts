import { load } from 'cheerio';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, pageListFile, readPageList } from '../../scripts/build/page-list.ts';
import { builtPages } from '../../scripts/lib/built-site.ts';
import { isKeptOffline } from '../../src/site/offline-files.ts';
import { fixtureSite, realSite } from '../support/sites.ts';

describe.each([realSite, fixtureSite])('the list of pages of %s', (site) => {
  const pages = builtPages(site);
  const failing = (fails: (page: (typeof pages)[number]) => boolean) =>
    pages.filter(fails).map(({ address }) => address);

  it('contains each page of the site, and is not published with it', () => {
    const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll(path.sep, '/'))
      .filter((file) => file.endsWith('.html') && !file.startsWith('styleguide/'));
    expect(readPageList(site).map(fileOf).sort()).toEqual(files.sort());
    expect(existsSync(path.join(site, path.basename(pageListFile(site))))).toBe(false);
  });

  it('contains the step of the guided flow that a page shows', () => {
    expect(pages.filter(({ step }) => step !== null).length).toBeGreaterThan(1);
    expect(
      failing(({ html, step }) => {
        const attribute = (type: string) => new RegExp(`<main[^>]* data-${type}="([^"]+)"`).exec(html)?.[1];
        const [question, outcome] = [attribute('question'), attribute('outcome')];
        return (
          (step?.type === 'question' ? step.node : undefined) !== question ||
          (step?.type === 'outcome' ? step.node : undefined) !== outcome
        );
      }),
    ).toEqual([]);
  });

  it('marks exactly the pages with an exit link as discreet', () => {
    expect(pages.filter(({ discreet }) => discreet).length).toBeGreaterThan(1);
    expect(failing(({ html, discreet }) => html.includes('data-leave') !== discreet)).toEqual([]);
  });

  it('marks the main pages and every discreet record as kept offline, and no step after the first question', () => {
    const kept = pages.filter(isKeptOffline).map(({ address }) => address);
    expect(kept).toEqual(expect.arrayContaining(['/', '/consult/', '/find/', '/emergency/', '/offline/']));
    expect(
      failing((page) => {
        const isInside = page.step !== null && page.address !== '/consult/';
        const isDiscreetRecord = page.discreet && page.address.startsWith('/places/');
        return (isInside && isKeptOffline(page)) || (isDiscreetRecord && !isKeptOffline(page));
      }),
    ).toEqual([]);
  });

  it('contains no page with a placeholder for the day of the build', () => {
    expect(failing(({ html }) => html.includes('{build-day'))).toEqual([]);
  });

  it('contains pages whose policy allows WebAssembly only for the search and images of another host only for the map', () => {
    const withSearch: string[] = [];
    const withMap: string[] = [];
    for (const { address, html } of pages) {
      const [tag = ''] = /<meta http-equiv="content-security-policy"[^>]*>/.exec(html) ?? [];
      const policy = load(tag)('meta').attr('content') ?? '';
      const more: string[] = policy.match(/'(?:wasm-)?unsafe-[^']+'|data:|\w+:\/\/[^\s;]+/g) ?? [];
      if (more.includes("'wasm-unsafe-eval'")) withSearch.push(address);
      if (more.some((source) => !source.startsWith("'"))) withMap.push(address);
      expect(
        more.filter((source) => /^'(?!wasm-)/.test(source)),
        address,
      ).toEqual([]);
    }
    expect(withSearch).toEqual(
      pages.filter(({ html }) => html.includes('data-find-page')).map(({ address }) => address),
    );
    expect(withMap).toEqual(
      pages.filter(({ html }) => html.includes(' data-map=""')).map(({ address }) => address),
    );
    expect(withSearch).toContain('/find/');
    expect(withMap).toEqual(pages.some(({ address }) => address === '/map/') ? ['/map/'] : []);
  });

  it('only the pages with the search load React', () => {
    const withIsland = pages
      .filter(({ html }) => html.includes('<astro-island'))
      .map(({ address }) => address);
    expect(withIsland).toEqual(
      pages.filter(({ html }) => html.includes('data-find-page')).map(({ address }) => address),
    );
  });
});
