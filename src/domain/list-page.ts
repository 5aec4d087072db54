import type { Kind } from '../schema/kinds.ts';
import type { Place } from '../schema/place.ts';
import { isKnown } from './knowledge.ts';

/**
 * The address of the city's own list of a kind, for a record of which this site knows neither a verified number nor hours
 * nor an address: the list that the record names in `web`, else the first of the kind. Undefined for a discreet record,
 * whose visitors should not leave a trace on another site.
 */
export function listPageOf(
  place: Pick<Place, 'web' | 'hours' | 'address'> & {
    verifiedPhones: readonly unknown[];
    discreet?: boolean | undefined;
  },
  { listPage }: Pick<Kind, 'listPage'>,
): string | undefined {
  if (place.discreet || place.verifiedPhones.length > 0 || isKnown(place.hours) || isKnown(place.address)) {
    return undefined;
  }
  const pages = listPage.map(({ value }) => value);
  return pages.find((page) => place.web.some(({ value }) => value === page)) ?? pages[0];
}
