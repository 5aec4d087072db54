import type { CheerioAPI } from 'cheerio';

/** A `tel:` URI of a number that can be dialled in Japan: digits and hyphens, or `%23` (`#`) and four digits. */
const dialable = /^tel:(?:%23\d{4}|\d[\d-]*\d)$/;

/** The invalid `tel:` addresses of a page; undefined if the page has no `tel:` address. */
export function invalidTelLinks(page: CheerioAPI): string[] | undefined {
  const addresses = page('[href^="tel:" i]')
    .toArray()
    .map((link) => page(link).attr('href') ?? '');
  return addresses.length === 0 ? undefined : addresses.filter((address) => !dialable.test(address));
}
