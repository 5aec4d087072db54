import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../scripts/content/load.ts';
import { builtPages } from '../../scripts/built-site.ts';

describe.each([
  ['the real site', 'content', 'dist'],
  ['the fixture city', 'tests/fixtures/city', '.dist-fixture'],
])('on %s', (_, city, folder) => {
  const { folders, singles } = loadContent(city);
  const places = new Map(folders.places.map(({ id, record }) => [id, record]));
  const sources = singles['sources.json']?.record ?? {};
  const pages = builtPages(folder).map(({ address, html }) => ({ address, html, page: load(html) }));

  it('every number to tap is a sourced number of the record in whose element it stands', () => {
    const wrong: string[] = [];
    let count = 0;
    for (const { address, page } of pages) {
      page('a[href^="tel:"]').each((__, element) => {
        count += 1;
        const number = decodeURIComponent(page(element).attr('href')!.slice('tel:'.length));
        const owner = page(element).closest('[data-place]').attr('data-place') ?? '';
        const phones = places.get(owner)?.phones;
        const phone = Array.isArray(phones) ? phones.find(({ value }) => value === number) : undefined;
        const isSourced = phone?.source.every((id) => id in sources) ?? false;
        if (!isSourced) wrong.push(`${address}: ${number} in ${owner}`);
      });
    }
    expect(count).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it('no number for professionals is a large button', () => {
    const wrong: string[] = [];
    for (const { address, page } of pages) {
      page('a.large[href^="tel:"]').each((__, element) => {
        const owner = page(element).closest('[data-place]').attr('data-place') ?? '';
        const phones = places.get(owner)?.phones;
        const number = decodeURIComponent(page(element).attr('href')!.slice('tel:'.length));
        const phone = Array.isArray(phones) ? phones.find(({ value }) => value === number) : undefined;
        if (phone?.for !== 'residents') wrong.push(`${address}: ${number}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  it('no retired number stands anywhere', () => {
    const digits = (text: string) => text.replace(/[^\d#]/g, '');
    const retired = (singles['retired-numbers.json']?.record ?? []).map(({ number }) => digits(number));
    const wrong = pages.flatMap(({ address, page }) => {
      page('script, style').remove();
      const lines = page('body').text().split('\n').map(digits);
      return retired
        .filter((number) => lines.some((line) => line.includes(number)))
        .map((number) => `${address}: ${number}`);
    });
    expect(retired.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it('every known value on the page of a record names its source', () => {
    const wrong = pages
      .filter(({ address }) => address.startsWith('/places/'))
      .flatMap(({ address, page }) =>
        page('dl [data-known="true"]')
          .toArray()
          .filter((row) => page(row).find('a[href*="#source-"]').length === 0)
          .map((row) => `${address}: ${page(row).attr('data-field')}`),
      );
    expect(wrong).toEqual([]);
  });

  it('there is a page for every record, with a number to call on it', () => {
    const withNumber = new Set(
      pages.filter(({ page }) => page('main a[href^="tel:"]').length > 0).map(({ address }) => address),
    );
    const without = [...places]
      .filter(([, { status }]) => status.value !== 'closed')
      .map(([id]) => `/places/${id}/`)
      .filter((address) => !withNumber.has(address));
    expect(without).toEqual([]);
  });

  it('a place that nobody may find has no address and no map on its page', () => {
    const wrong = [...places]
      .filter(([, { confidential }]) => confidential)
      .filter(([id]) =>
        pages.some(
          ({ address, page }) =>
            address === `/places/${id}/` &&
            page('[data-field="address"], [data-field="venues"], .map').length > 0,
        ),
      );
    expect(wrong).toEqual([]);
  });

  it('a page that nobody should be seen to have read has a title that says nothing', () => {
    const discreet = [...places].filter(([, place]) => place.discreet);
    const telling = discreet.filter(([id, { name }]) =>
      pages.some(({ address, page }) => address === `/places/${id}/` && page('title').text().includes(name)),
    );
    expect(telling).toEqual([]);
  });
});
