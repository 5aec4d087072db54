import type { Phone } from '../../src/schema/phone.ts';
import type { Content } from './load.ts';

/** The numbers of a record, none where it is not there or they are not known. */
export function phonesOf({ folders }: Content, id: string): Phone[] {
  const phones = folders.places.find((entry) => entry.id === id)?.record.phones;
  return Array.isArray(phones) ? phones : [];
}
