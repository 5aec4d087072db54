import type { Place } from '../schema/place.ts';
import type { Towns } from '../schema/towns.ts';
import { isKnown } from './knowledge.ts';
import { namesIn } from './names-in.ts';
import type { HomeCity } from './postal-address.ts';
import { streetOf } from './street.ts';

/** What a district list needs of a record: ids of the districts that it serves, and of those that it is local to. */
export type DistrictRow = { districts: readonly string[]; localTo: readonly string[] };

/**
 * Whether a record belongs to the list of a district: it serves the district, or it is open to the entire city and local
 * to the district. Other records for the entire city are listed on request only, since they are most of a directory.
 */
export function servesDistrict(
  { districts, localTo }: DistrictRow,
  district: string,
  { alsoWholeCity = false } = {},
): boolean {
  if (districts.length > 0) return districts.includes(district);
  return alsoWholeCity || localTo.includes(district);
}

/**
 * The ids of the districts that a record is local to: `towns` (content/towns.csv) assigns the town of an address to one
 * district only, or the district's name occurs in the name, address or a venue. It is not a statement on the district
 * that the record is in or serves.
 */
export function localDistricts(
  { name, address, venues }: Pick<Place, 'name' | 'address' | 'venues'>,
  districts: readonly { id: string; name: string }[],
  towns: Towns,
  home: HomeCity,
): string[] {
  const addresses = [
    ...(isKnown(address) ? [address.value] : []),
    ...venues.flatMap((venue) => venue.address ?? []),
  ];
  const texts = [name, ...addresses, ...venues.map(({ value }) => value)];
  const names = districts.map((district) => district.name);
  const named = new Set(texts.flatMap((text) => namesIn(text, names, home.name)));
  const assigned = new Set(addresses.flatMap((text) => districtOfTown(text, towns, home) ?? []));
  return districts
    .filter((district) => named.has(district.name) || assigned.has(district.id))
    .map(({ id }) => id);
}

/** The district of the town of an address; undefined if no row has the town, or its rows name several districts. */
function districtOfTown(address: string, towns: Towns, home: HomeCity): string | undefined {
  const street = streetOf(address, home);
  if (street === undefined) return undefined;
  const found = new Set(
    towns.filter((row) => isInTown(street, streetOf(row.town, home))).map(({ district }) => district),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** Whether a street is in a town, or in a block if the town is given with its 丁目. */
function isInTown(street: string, town: string | undefined): boolean {
  if (town === undefined || !street.startsWith(town)) return false;
  const rest = street.slice(town.length);
  return /\d$/.test(town) ? /^(?:-|$)/.test(rest) : /^(?:\d|$)/.test(rest);
}
