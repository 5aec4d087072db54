import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { builtPages } from '../../scripts/lib/built-site.ts';
import { listedAddresses } from '../support/page-rules/search-engines.ts';
import { realSite } from '../support/sites.ts';

it('the sitemap lists every page except steps inside the flow, the calendar, the page for children and 404', () => {
  const expected = builtPages(realSite)
    .map(({ address }) => address)
    .filter((address) => !/^\/(consult\/\w+|calendar|kids|404\.html)/.test(address));
  expect(listedAddresses(realSite).toSorted()).toEqual(expected.toSorted());
});

it('robots.txt names the sitemap and disallows no page', () => {
  const robots = readFileSync(path.join(realSite, 'robots.txt'), 'utf8');
  expect(robots).toMatch(/Sitemap: https?:\/\/\S+\/sitemap-index\.xml/);
  expect(robots).not.toContain('Disallow');
});
