import type { CheerioAPI } from 'cheerio';

/** A number that a telephone of Japan dials, as the path of a `tel:` URI: digits and hyphens, or `#` written as `%23`. */
const dialable = /^tel:(?:%23\d{4}|\d[\d-]*\d)$/;

/** The `tel:` addresses of a page that are no valid URI of a number; undefined where the page has no `tel:` address. */
export function invalidTelLinks(page: CheerioAPI): string[] | undefined {
  const addresses = page('[href^="tel:" i]')
    .toArray()
    .map((link) => page(link).attr('href') ?? '');
  return addresses.length === 0 ? undefined : addresses.filter((address) => !dialable.test(address));
}
