import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../scripts/content/load.ts';
import { builtPages } from '../../scripts/lib/built-site.ts';
import { fixtureContent, fixtureSite } from '../support/sites.ts';

const pages = builtPages(fixtureSite);
const needs = loadContent(fixtureContent).folders.needs.map(({ record }) => record);
const needsOn = (address: string) => {
  const page = load(pages.find((one) => one.address === address)!.html);
  return page('[aria-labelledby="occasions"] li')
    .toArray()
    .map((item) => page(item).text());
};

describe('the needs on the page of a record', () => {
  it('are up to three names of needs that lead to it, those for which it is the best first', () => {
    expect(needsOn('/places/denwa-nandemo/')).toEqual([
      'どこに聞けばよいか分からない',
      'ひとりでさみしい',
      '夜にだれかと話したい',
    ]);
    expect(needsOn('/places/kawabe-soudan/')[0]).toBe('もの忘れが気になる');
  });

  it('are none on the page of a discreet record, of danger, or of another language', () => {
    const discreet = pages.filter((page) => page.discreet && page.address.startsWith('/places/'));
    expect(discreet.length).toBeGreaterThan(0);
    expect(discreet.flatMap(({ address }) => needsOn(address))).toEqual([]);
    const urgent = needs.filter(({ crisis, language }) => crisis !== null || language);
    const shown = pages
      .filter(({ address }) => address.startsWith('/places/'))
      .flatMap(({ address }) => needsOn(address));
    expect(shown.filter((name) => urgent.some((need) => need.name === name))).toEqual([]);
  });

  it('are in no title, description, linked data, feed or booklet', () => {
    const texts = pages.flatMap(({ address, html }) => {
      const page = load(html);
      const head = [
        page('title').text(),
        page('meta[name="description"], meta[property]').toString(),
        page('script[type="application/ld+json"]').text(),
      ];
      return address.endsWith('/print/') ? [html] : head;
    });
    const feed = readFileSync(path.join(fixtureSite, 'updates/feed.xml'), 'utf8');
    const shown = pages
      .filter(({ address }) => address.startsWith('/places/'))
      .flatMap(({ address }) => needsOn(address));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter((name) => [...texts, feed].some((text) => text.includes(name)))).toEqual([]);
  });
});
