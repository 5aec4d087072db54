import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../scripts/content/load.ts';

const pageAt = (folder: string, address: string) =>
  load(readFileSync(path.join(folder, address, 'index.html'), 'utf8'));

describe.each([
  ['the real site', 'content', 'dist'],
  ['the fixture city', 'tests/fixtures/city', '.dist-fixture'],
])('how the support fits together, on %s', (_, city, site) => {
  const { folders, singles } = loadContent(city);
  const systems = folders.support;

  it('each system leads to its records and programmes, and they lead back', () => {
    const wrong = systems.flatMap(({ id, record }) => {
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
    expect(systems.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it('every section says from where it is, and every drawing has its words beside it', () => {
    for (const { id, record } of systems) {
      const page = pageAt(site, `support/${id}`);
      const cited = page('main a[href*="/sources/#"]').length;
      expect(cited, id).toBeGreaterThanOrEqual(record.sections.length);
      page('[data-drawing]').each((__, drawing) => {
        const figure = page(drawing).closest('figure');
        const words = figure.find('table, ol').text().replace(/\s/g, '');
        const drawn = page(drawing)
          .find('text')
          .toArray()
          .map((text) =>
            page(text)
              .text()
              .replace(/\s|^\d /g, ''),
          );
        const said = drawn.filter(
          (text) => !/^[\d＋]+\D*$/.test(text) && !words.includes(text.replace(/^\d/, '')),
        );
        expect(said, id).toEqual([]);
      });
    }
  });

  it('a term of the administration that stands on the page of a programme leads to its plain word', () => {
    const terms = singles['terms.json']?.record ?? [];
    const wrong = folders.programs.flatMap(({ id }) => {
      const page = pageAt(site, `programs/${id}`);
      const text = page('main').clone().find('details').remove().end().text();
      return terms
        .filter(({ term }) => text.includes(term))
        .filter((term) => page(`main a[href="/support/terms/#${term.id}"]`).length === 0)
        .map(({ term }) => `${id}: ${term}`);
    });
    expect(terms.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

it('the real site tells of every system of the documents', () => {
  const texts = loadContent('content').folders.support.map((page) => JSON.stringify(page.document.data));
  const named = [
    '重層的支援体制整備事業',
    '支援会議',
    '多世代まるごと居場所づくり推進検討会議',
    '面的整備',
    'ハートオン',
    '自立支援協議会',
    '地域ケア会議',
    '福祉相談機関連絡会',
    '地域づくりフォーラム',
    '地域サポート医',
    '地域活躍塾',
    'プロボノ',
    '出張広場',
    '相談強化加算',
    '千葉市',
  ];
  expect(named.filter((name) => !texts.some((text) => text.includes(name)))).toEqual([]);
});
