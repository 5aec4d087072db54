import type { Place } from '../schema/place.ts';
import { isKnown } from './knowledge.ts';
import { parseAddress, type HomeCity } from './postal-address.ts';

/** More venues than this are not listed in one line. */
const maxVenues = 2;
/** A record that serves more districts than this is not described by them. */
const maxDistricts = 3;

/**
 * Where a record is, in words for one line of a list: its address without the home city, its venues, how to get there,
 * or the districts that it serves, whichever is known first. Undefined if none is, or the record is confidential.
 * @param districts full names of the districts served
 */
export function whereInWords(
  { address, venues, access, confidential }: Pick<Place, 'address' | 'venues' | 'access' | 'confidential'>,
  districts: readonly string[],
  home: HomeCity,
): string | undefined {
  if (confidential) return undefined;
  const names = venues.map(({ value }) => value);
  if (isKnown(address)) return addressInWords(address.value, names.length === 1 ? names[0] : undefined, home);
  if (names.length > maxVenues) return `${names.slice(0, maxVenues).join('、')}など${names.length}か所`;
  if (names.length > 0) return names.join('、');
  if (access) return access.value.replace(/。$/, '');
  return districts.length > 0 && districts.length <= maxDistricts ? districts.join('・') : undefined;
}

/** An address without the home city, with the venue if the address does not name a building itself. */
function addressInWords(address: string, venue: string | undefined, home: HomeCity): string {
  const parsed = parseAddress(address, home);
  if (!parsed) return address;
  const city = parsed.city === home.name ? '' : parsed.city;
  return [city + parsed.street, parsed.building ?? venue].filter(Boolean).join(' ');
}
