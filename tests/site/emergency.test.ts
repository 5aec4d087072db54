import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { builtPages } from '../../scripts/lib/built-site.ts';
import { cityDataOf } from '../../scripts/content/city-data.ts';
import { loadContent } from '../../scripts/content/load.ts';
import { t } from '../../src/text/messages.ts';
import { cities } from '../support/sites.ts';

describe.each(cities)('the emergency page of %s', (_, content, folder) => {
  const loaded = loadContent(content);
  const { emergency, place } = cityDataOf(loaded, '2026-11-24');
  const urgent = emergency.urgent.map((line) => line.place.id);
  const grouped = emergency.groups.flatMap(({ lines }) => lines.map((line) => line.place.id));
  const pages = ['emergency', ...loaded.folders.languages.map(({ id }) => id)].map((name) => {
    const html = load(builtPages(folder).find(({ address }) => address === `/${name}/`)!.html);
    return { name, html };
  });

  it('has each line once in the order of emergency.json, in every language', () => {
    const ids = pages.map(({ name, html }) => {
      const shown = html('main li[data-place]:has(strong, .name)').toArray();
      return { name, ids: shown.map((element) => html(element).attr('data-place')) };
    });
    expect(ids).toEqual(pages.map(({ name }) => ({ name, ids: [...urgent, ...grouped] })));
  });

  it('has the title of each group', () => {
    const titles = emergency.groups.map(({ title }) => title);
    const [{ html } = pages[0]!] = pages;
    expect(
      html('main h2')
        .toArray()
        .map((element) => html(element).text().trim()),
    ).toEqual(titles);
  });

  it('has, in other languages, the sentence in Japanese with each number to call, and how it is read', () => {
    const wrong = loaded.folders.languages.flatMap(({ id, record }) => {
      const { html } = pages.find(({ name }) => name === id)!;
      return (record.ways?.list ?? [])
        .filter(({ say, reading, meaning }) => {
          const way = html('[data-ways] [data-place]').filter((_, element) =>
            html(element).text().includes(say),
          );
          const text = way.text();
          return (
            way.find('a[href^="tel:"]').length !== 1 || !text.includes(reading) || !text.includes(meaning)
          );
        })
        .map(({ title }) => `${id}: ${title}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has only verified numbers, and in other languages no number with #, which an iPhone does not dial', () => {
    const violations = pages.flatMap(({ name, html }) =>
      html('main [data-place] a[href^="tel:"]')
        .toArray()
        .filter((element) => {
          const id = html(element).closest('[data-place]').attr('data-place')!;
          const href = html(element).attr('href')!;
          const isVerified = place(id).verifiedPhones.some(
            ({ value }) => href === `tel:${value.replace('#', '%23')}`,
          );
          return !isVerified || (name !== 'emergency' && href.includes('%23'));
        })
        .map((element) => `${name}: ${html(element).text()}`),
    );
    expect(violations).toEqual([]);
  });

  it('has no remark about sources and no disclosure', () => {
    const remarks = [t('weakInList'), t('weakNumber'), t('noFirmNumber')];
    const [{ html } = pages[0]!] = pages;
    const text = html('main').text();
    expect(remarks.filter((remark) => text.includes(remark))).toEqual([]);
    expect(html('main details').length).toBe(0);
  });
});
