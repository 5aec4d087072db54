import type { Phone } from '../../src/schema/phone.ts';
import type { Content } from './load.ts';

/** The numbers of a record; empty if the record is missing, or its numbers are unknown or none. */
export function phonesOf({ folders }: Content, id: string): Phone[] {
  const phones = folders.places.find((entry) => entry.id === id)?.record.phones;
  return Array.isArray(phones) ? phones : [];
}
