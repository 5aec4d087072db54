/**
 * The address that dials a number (RFC 3966). `#` would begin a fragment there, so it is written as `%23`.
 * @param number as the content holds it: digits and hyphens, or `#` and four digits
 */
export const telHref = (number: string): string => `tel:${number.replaceAll('#', '%23')}`;
