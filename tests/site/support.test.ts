import { load } from 'cheerio';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../scripts/content/load.ts';
import { cities, fixtureContent, realContent } from '../support/sites.ts';

const pageAt = (folder: string, address: string) =>
  load(readFileSync(path.join(folder, address, 'index.html'), 'utf8'));

describe.each(cities)('the support pages of %s', (_, city, site) => {
  const { folders, singles } = loadContent(city);
  const systems = folders.support;

  it('link each system to its records and programmes, which link back', () => {
    const unlinked = systems.flatMap(({ id, record }) => {
      const programs = record.everyProgram ? folders.programs.map((program) => program.id) : record.programs;
      const parts = [
        ...record.places.map((place) => `places/${place}`),
        ...programs.map((program) => `programs/${program}`),
      ];
      const page = pageAt(site, `support/${id}`);
      return parts.filter(
        (part) =>
          page(`main a[href="/${part}/"]`).length === 0 ||
          pageAt(site, part)(`main a[href="/support/${id}/"]`).length === 0,
      );
    });
    if (city === fixtureContent) expect(systems.length).toBeGreaterThan(0);
    expect(unlinked).toEqual([]);
  });

  it('name every section and its sources in the list of sources, and every value of a figure once, as text', () => {
    for (const { id, record } of systems) {
      const page = pageAt(site, `support/${id}`);
      const sources = page('details[data-sources]');
      for (const { title, source, figure } of record.sections) {
        const cited = sources.find('li').filter((__, item) => page(item).text().includes(title));
        const addresses = cited.find('a').toArray();
        expect(
          addresses.map((link) => page(link).attr('href')),
          `${id}: ${title}`,
        ).toEqual(expect.arrayContaining(source.map((one) => `/sources/#${one}`)));
        if (figure?.type !== 'bars') continue;
        const [text, ...repeated] = page('figure')
          .toArray()
          .map((one) => page(one).text().replace(/\s/g, ''))
          .filter((one) => one.startsWith(figure.title.replace(/\s/g, '')));
        const missing = figure.rows.filter(({ label, values }) => {
          const total = values.reduce((sum, value) => sum + value, 0);
          return !text?.includes(`${label}${total}${figure.unit}`);
        });
        expect(missing, id).toEqual([]);
        expect(repeated, id).toEqual([]);
      }
    }
  });

  it('link each administrative term to its related terms, which are no other spellings of it', () => {
    const terms = singles['terms.json']?.record ?? [];
    const page = pageAt(site, 'support/terms');
    const wrong = terms.flatMap(({ id, also, related }) => {
      const links = page(`[id="${id}"] [data-related-terms] a`)
        .toArray()
        .map((link) => page(link).attr('href'));
      const spellings = terms.filter((other) => related.includes(other.id) && also.includes(other.term));
      const isLinked = related.every((other) => links.includes(`/support/terms/#${other}`));
      return isLinked && spellings.length === 0 ? [] : [id];
    });
    expect(wrong).toEqual([]);
  });

  it('contain the explanation to which each administrative term on the page of a programme links', () => {
    const terms = singles['terms.json']?.record ?? [];
    const unlinked = folders.programs.flatMap(({ id }) => {
      const page = pageAt(site, `programs/${id}`);
      const text = page('main').clone().find('details').remove().end().text();
      return terms
        .filter(({ term }) => text.includes(term))
        .filter((term) => page(`main a[href="/support/terms/#${term.id}"]`).length === 0)
        .map(({ term }) => `${id}: ${term}`);
    });
    expect(terms.length).toBeGreaterThan(0);
    expect(unlinked).toEqual([]);
  });
});

const systemsFile = path.join(realContent, 'systems.golden.csv');

it.runIf(existsSync(systemsFile))(
  'the real site contains every system of the documents (systems.golden.csv)',
  () => {
    const texts = loadContent(realContent).folders.support.map((page) => JSON.stringify(page.document.data));
    const [, ...systems] = readFileSync(systemsFile, 'utf8').trim().split('\n');
    expect(systems.length).toBeGreaterThan(0);
    expect(systems.filter((name) => !texts.some((text) => text.includes(name)))).toEqual([]);
  },
);
