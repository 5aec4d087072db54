import { isKnown } from '../domain/knowledge.ts';
import { parseAddress, type HomeCity } from '../domain/postal-address.ts';
import type { Place } from '../schema/place.ts';
import { t } from '../text/messages.ts';

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
  const names = venues.map(({ value, days }) =>
    [days?.map((day) => t(day)).join('・'), value].filter(Boolean).join(' '),
  );
  if (isKnown(address)) {
    const street = withoutCity(address.value, home);
    return names.length === 1 && !address.value.includes(venues[0]!.value)
      ? t('whereWithVenue', { street, venue: names[0]! })
      : street;
  }
  if (names.length > maxVenues) {
    return t('whereVenues', { venues: names.slice(0, maxVenues).join('、'), count: names.length });
  }
  if (names.length > 0) return names.join('、');
  if (access) return access.value;
  return districts.length > 0 && districts.length <= maxDistricts ? districts.join('・') : undefined;
}

function withoutCity(address: string, home: HomeCity): string {
  const parsed = parseAddress(address, home);
  if (!parsed) return address;
  const city = parsed.city === home.name ? '' : parsed.city;
  return [city + parsed.street, parsed.building].filter(Boolean).join(' ');
}
