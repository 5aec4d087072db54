import { load } from 'cheerio';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtPages } from '../../scripts/lib/built-site.ts';
import { cityDataOf } from '../../scripts/content/city-data.ts';
import { loadContent } from '../../scripts/content/load.ts';
import { cities } from '../support/sites.ts';

const address = '/kids/';

/** The cities with a page for children; the published content may have none. */
const withKids = cities.filter(([, content]) => existsSync(path.join(content, 'kids.json')));

describe.each(withKids)('the page for children of %s', (_, content, folder) => {
  const city = cityDataOf(loadContent(content), '2026-11-24');
  const pages = builtPages(folder);
  const page = pages.find((one) => one.address === address);
  const $ = load(page?.html ?? '');
  const main = $('main');

  it('is discreet: it has an exit link, a neutral title and no description', () => {
    expect(page?.discreet).toBe(true);
    expect($('[data-leave]').length).toBe(1);
    expect($('title').text()).not.toContain(main.find('h1').text().trim());
    expect($('meta[name="description"], meta[property^="og:"]').length).toBe(0);
  });

  it('has no button to print, share or keep, and no sources', () => {
    expect(main.find('button, [data-print], [data-share], [data-keep], details, .source').length).toBe(0);
  });

  it('has a reading over every kanji, which is hidden from screen readers', () => {
    const read = main.clone();
    read.find('ruby, script').remove();
    expect(read.text()).not.toMatch(/\p{Script=Han}/u);
    expect(main.find('rt').length).toBeGreaterThan(20);
    expect(main.find('rt:not([aria-hidden="true"])').length).toBe(0);
  });

  it('has first the emergency numbers, then those that answer at all hours, and only verified numbers', () => {
    const rows = main
      .find('a[href^="tel:"]')
      .toArray()
      .map((link) => ({
        id: $(link).closest('[data-place]').attr('data-place') ?? '',
        number: decodeURIComponent($(link).attr('href')!.slice('tel:'.length)),
        part: $(link).closest('[data-lines]').attr('data-lines') ?? 'urgent',
      }));
    const rank = ['urgent', 'now', 'later'];
    expect(rows.map(({ part }) => part)).toEqual(
      rows.map(({ part }) => part).toSorted((one, other) => rank.indexOf(one) - rank.indexOf(other)),
    );
    const phones = rows.map(({ id, number, part }) => ({
      part,
      phone: city.place(id).verifiedPhones.find(({ value }) => value === number),
    }));
    expect(phones.filter(({ phone }) => phone === undefined)).toEqual([]);
    expect(phones.filter(({ phone, part }) => phone?.always !== true && part !== 'later')).toEqual([]);
    expect(rows.filter(({ number }) => number.startsWith('#'))).toEqual([]);
  });

  it('shows for each line its facts and its hours, or a text in place of hours', () => {
    const without = main
      .find('[data-lines] > li')
      .toArray()
      .filter((line) => $(line).find('.hours').text().trim() === '' || $(line).find('.facts').length === 0);
    expect(without.map((line) => $(line).attr('data-place'))).toEqual([]);
  });

  it('links to the chats for children who cannot speak', () => {
    expect(main.find('a[href="#quiet"]').length).toBe(1);
    expect(main.find('#quiet [data-place] a[href^="http"]').length).toBeGreaterThan(0);
  });

  it('is linked from the home page, the emergency page and each step for children', () => {
    const withLink = new Set(
      pages.filter(({ html }) => html.includes(`href="${address}"`)).map((one) => one.address),
    );
    const steps = pages.filter(({ step }) => step && city.flow.get(step.node)?.kids);
    expect(steps.length).toBeGreaterThan(0);
    const wanted = ['/', '/emergency/', ...steps.map((one) => one.address)];
    expect(wanted.filter((one) => !withLink.has(one))).toEqual([]);
  });
});
