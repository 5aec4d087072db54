import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { stories } from '../support/stories.ts';
import { builtPages } from '../../scripts/lib/built-site.ts';
import { realSite } from '../support/sites.ts';

const pages = new Map(builtPages(realSite).map(({ address, html }) => [address, html]));
const ten = stories().slice(0, 10);

/**
 * Follows the option links of the built pages from the home page.
 * @param path the code of a path, one letter for each answer
 * @returns the number of taps and the HTML of the last page
 * @throws if a link is missing
 */
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
  '$story: the expected desk and a number are at most three taps from the home page',
  ({ path, district, first }) => {
    const { taps, html } = walk(path);
    expect(taps).toBeLessThanOrEqual(3);
    const outcome = load(html);
    const desks = outcome(district ? `[data-district="${district}"] [data-place]` : 'main .first');
    expect(desks.first().attr('data-place')).toBe(first);
    expect(outcome('main a[href^="tel:"]').length).toBeGreaterThan(0);
  },
);

it('a number is on the home page, and at most two taps from it on every link', () => {
  const linksOf = (address: string) => {
    const page = load(pages.get(address) ?? '');
    const links = page('main a[href^="/"]').toArray();
    return [...new Set(links.map((link) => (page(link).attr('href') ?? '').replace(/[?#].*$/, '')))];
  };
  const hasNumber = (address: string) => (pages.get(address) ?? '').includes('href="tel:');
  expect(load(pages.get('/') ?? '')('main a[href^="tel:"]').length).toBeGreaterThanOrEqual(5);
  const targets = linksOf('/');
  expect(targets.length).toBeGreaterThan(5);
  expect(targets.filter((target) => !hasNumber(target) && !linksOf(target).some(hasNumber))).toEqual([]);
});
