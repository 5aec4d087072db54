import type { CheerioAPI } from 'cheerio';

/** A number that a telephone of Japan dials, as the path of a `tel:` URI: digits and hyphens, or `#` written as `%23`. */
const dialable = /^tel:(?:%23\d{4}|\d[\d-]*\d)$/;

/** The `tel:` addresses of a page that are no valid URI of a number. */
export function faultyTelLinks(page: CheerioAPI): string[] {
  return page('[href^="tel:" i]')
    .toArray()
    .map((link) => page(link).attr('href') ?? '')
    .filter((address) => !dialable.test(address));
}
