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
  const wrong = (isWrong: (page: (typeof pages)[number]) => boolean) =>
    pages.filter(isWrong).map(({ address }) => address);

  it('has each page of the site, and is not part of it', () => {
    const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll(path.sep, '/'))
      .filter((file) => file.endsWith('.html') && !file.startsWith('styleguide/'));
    expect(readPageList(site).map(fileOf).sort()).toEqual(files.sort());
    expect(existsSync(path.join(site, path.basename(pageListFile(site))))).toBe(false);
  });

  it('has the step of the guided flow that a page shows', () => {
    expect(pages.filter(({ step }) => step !== null).length).toBeGreaterThan(4);
    expect(
      wrong(({ html, step }) => {
        const attribute = (type: string) => new RegExp(`<main[^>]* data-${type}="([^"]+)"`).exec(html)?.[1];
        const [question, outcome] = [attribute('question'), attribute('outcome')];
        return (
          (step?.type === 'question' ? step.node : undefined) !== question ||
          (step?.type === 'outcome' ? step.node : undefined) !== outcome
        );
      }),
    ).toEqual([]);
  });

  it('marks as discreet the pages that can be left at once', () => {
    expect(pages.filter(({ discreet }) => discreet).length).toBeGreaterThan(1);
    expect(wrong(({ html, discreet }) => html.includes('data-leave') !== discreet)).toEqual([]);
  });

  it('keeps offline the first pages and every discreet record, and no step inside of the guided flow', () => {
    const kept = pages.filter(isKeptOffline).map(({ address }) => address);
    expect(kept).toEqual(expect.arrayContaining(['/', '/consult/', '/find/', '/emergency/', '/offline/']));
    expect(
      wrong((page) => {
        const isInside = page.step !== null && page.address !== '/consult/';
        const isDiscreetRecord = page.discreet && page.address.startsWith('/places/');
        return (isInside && isKeptOffline(page)) || (isDiscreetRecord && !isKeptOffline(page));
      }),
    ).toEqual([]);
  });

  it('has no page in which the day of the build is missing', () => {
    expect(wrong(({ html }) => html.includes('{build-day'))).toEqual([]);
  });

  it('has permissions for WebAssembly where the search is, for pictures of another host where the map is, and no others', () => {
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
      pages.filter(({ html }) => html.includes('role="search"')).map(({ address }) => address),
    );
    expect(withMap).toEqual(
      pages.filter(({ html }) => html.includes('data-map ')).map(({ address }) => address),
    );
    expect(withSearch).toContain('/find/');
    expect(withMap).toContain('/map/');
  });
});
