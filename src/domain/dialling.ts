import type { Phone } from '../schema/phone.ts';

/** How a record is called: the number that is said, where it is a short one, and the number that any phone dials. */
export type Dialling = { short: Phone | undefined; button: Phone | undefined };

/** Whether a number is a short nationwide one; an iPhone does not dial `#` from a link (Apple URL Scheme Reference). */
export const isShortNumber = ({ value }: Pick<Phone, 'value'>): boolean => value.startsWith('#');

/**
 * The numbers of a record to show first.
 * @param phones in their order; a short number is said first only where it stands first
 */
export function diallingOf(phones: readonly Phone[]): Dialling {
  const [first] = phones;
  return {
    short: first && isShortNumber(first) ? first : undefined,
    button: phones.find((phone) => !isShortNumber(phone)),
  };
}
