import type { Phone } from '../schema/phone.ts';

/**
 * How to call a record: its short number, shown as text, and the number of the call button, which any phone can dial.
 */
export type Dialling = { short: Phone | undefined; button: Phone | undefined };

/**
 * Whether a number is a short nationwide one (`#` and digits). iPhones do not dial `#` from a link (Apple URL Scheme
 * Reference).
 */
export const isShortNumber = ({ value }: Pick<Phone, 'value'>): boolean => value.startsWith('#');

/**
 * The numbers of a record to show first.
 * @param phones in display order; a short number is returned only if it is the first
 */
export function diallingOf(phones: readonly Phone[]): Dialling {
  const [first] = phones;
  return {
    short: first && isShortNumber(first) ? first : undefined,
    button: phones.find((phone) => !isShortNumber(phone)),
  };
}
