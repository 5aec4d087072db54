import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { builtPages } from '../../scripts/built-site.ts';
import { faultyTelLinks } from '../support/page-rules/tel-links.ts';

it.each(['dist', '.dist-fixture'])('every tel: link of every page in %s is a valid address', (folder) => {
  const verdicts = builtPages(folder).flatMap(({ address, html }) => {
    const faulty = faultyTelLinks(load(html));
    return faulty ? [{ address, faulty }] : [];
  });
  expect(verdicts.length).toBeGreaterThan(0);
  expect(verdicts.filter(({ faulty }) => faulty.length > 0)).toEqual([]);
});
