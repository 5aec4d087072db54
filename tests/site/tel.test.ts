import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { builtPages } from '../../scripts/built-site.ts';
import { faultyTelLinks } from '../support/page-rules/tel-links.ts';

it.each(['dist', '.dist-fixture'])('every tel: link of every page in %s is a valid address', (folder) => {
  const pages = builtPages(folder);
  expect(pages.some(({ html }) => html.includes('href="tel:'))).toBe(true);
  const faulty = pages.flatMap(({ address, html }) =>
    faultyTelLinks(load(html)).map((link) => `${address}: ${link}`),
  );
  expect(faulty).toEqual([]);
});
