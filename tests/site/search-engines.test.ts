import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { builtPages } from '../../scripts/lib/built-site.ts';
import { listedAddresses } from '../support/page-rules/search-engines.ts';
import { realSite } from '../support/sites.ts';

it('the sitemap lists every page that is a way in, and no page in the middle of the flow nor for children', () => {
  const waysIn = builtPages(realSite)
    .map(({ address }) => address)
    .filter((address) => !/^\/(consult\/\w+|calendar|kids|404\.html)/.test(address));
  expect(listedAddresses(realSite).toSorted()).toEqual(waysIn.toSorted());
});

it('robots.txt names the sitemap and hides nothing', () => {
  const robots = readFileSync(path.join(realSite, 'robots.txt'), 'utf8');
  expect(robots).toMatch(/Sitemap: https?:\/\/\S+\/sitemap-index\.xml/);
  expect(robots).not.toContain('Disallow');
});
