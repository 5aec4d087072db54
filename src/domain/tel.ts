/**
 * The `tel:` address of a number (RFC 3966). `#` would start a fragment, so it is written as `%23`.
 * @param number as in the content: digits and hyphens, or `#` and four digits
 */
export const telHref = (number: string): string => `tel:${number.replaceAll('#', '%23')}`;
