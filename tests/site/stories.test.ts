import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { stories } from '../support/stories.ts';
import { builtPages } from '../../scripts/lib/built-site.ts';
import { realSite } from '../support/sites.ts';

const pages = new Map(builtPages(realSite).map(({ address, html }) => [address, html]));
const ten = stories().slice(0, 10);

/** Follows a story over the links of the built pages, from the home page to its outcome. */
function walk(path: string): { taps: number; html: string } {
  const open = (href: string | undefined) => {
    const html = pages.get(href ?? '');
    if (html === undefined) throw new Error(`no page ${href}`);
    return load(html);
  };
  let page = open('/');
  for (const code of path) page = open(page(`main a[data-option="${code}"]`).attr('href'));
  return { taps: path.length, html: page.html() };
}

it.each(ten)(
  '$story: the exact window after at most three taps on the home page, with a number to tap',
  ({ path, district, first }) => {
    const { taps, html } = walk(path);
    expect(taps).toBeLessThanOrEqual(3);
    const outcome = load(html);
    const windows = outcome(district ? `[data-district="${district}"] [data-place]` : 'main .first');
    expect(windows.first().attr('data-place')).toBe(first);
    expect(outcome('main a[href^="tel:"]').length).toBeGreaterThan(0);
  },
);

it('a safe number is at most three taps away from the home page, on every way from it', () => {
  const linksOf = (address: string) => {
    const page = load(pages.get(address) ?? '');
    const links = page('main a[href^="/"]').toArray();
    return [...new Set(links.map((link) => (page(link).attr('href') ?? '').replace(/[?#].*$/, '')))];
  };
  const hasNumber = (address: string) => (pages.get(address) ?? '').includes('href="tel:');
  expect(load(pages.get('/') ?? '')('main a[href^="tel:"]').length).toBeGreaterThanOrEqual(5);
  const ways = linksOf('/');
  expect(ways.length).toBeGreaterThan(10);
  expect(ways.filter((way) => !hasNumber(way) && !linksOf(way).some(hasNumber))).toEqual([]);
});
