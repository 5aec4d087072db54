import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtPages } from '../../scripts/built-site.ts';

const pages = builtPages('dist');
const listed = [...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  ([, url = '']) => new URL(url).pathname,
);

describe('what search engines are told', () => {
  it('is a list of every page that is a way in, and of no page in the middle of the flow', () => {
    const waysIn = pages
      .map(({ address }) => address)
      .filter((address) => !/^\/(consult\/\w+|calendar|404\.html)/.test(address));
    expect(listed.toSorted()).toEqual(waysIn.toSorted());
  });

  it('is one address for each page, its own', () => {
    const wrong = pages
      .filter(({ address }) => !/^\/(404\.html|calendar\/)/.test(address))
      .filter(({ address, html }) => {
        const canonical = load(html)('link[rel="canonical"]').attr('href') ?? '';
        return !URL.canParse(canonical) || new URL(canonical).pathname !== address;
      })
      .map(({ address }) => address);
    expect(wrong).toEqual([]);
  });

  it('says what each way in is about, unless nobody should be seen to open it', () => {
    const silent = pages
      .filter(({ address }) => listed.includes(address))
      .map(({ address, html }) => ({ address, html, page: load(html) }))
      .filter(
        ({ html, page }) => !html.includes('data-leave') && !page('meta[name="description"]').attr('content'),
      )
      .map(({ address }) => address);
    expect(silent).toEqual([]);
  });

  it('is in robots.txt, which hides nothing', () => {
    const robots = readFileSync('dist/robots.txt', 'utf8');
    expect(robots).toMatch(/Sitemap: https?:\/\/\S+\/sitemap-index\.xml/);
    expect(robots).not.toContain('Disallow');
  });
});
