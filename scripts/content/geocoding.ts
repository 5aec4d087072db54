import type { Anchors, TownPoints } from '../../src/schema/geo.ts';
import type { Position } from '../../src/schema/place.ts';

/**
 * The tables for geocoding. `city` is the name with which the city's addresses begin; addresses outside are not found.
 */
export type Gazetteer = { city: string; anchors: Anchors; towns: TownPoints };

/**
 * Finds the position of an address of the city. Precision is `exact` if a licensed data set has the same address with
 * its house number (a block such as 「小金原2-3」 holds many houses), `chome` if only the 丁目 is known.
 * @returns undefined if the address names only a town (its centre may be 2.5 km off: measured in README), belongs to
 * another city, or cannot be parsed
 */
export function geocodeAddress(address: string, { city, anchors, towns }: Gazetteer): Position | undefined {
  const street = plainAddress(address, city);
  if (street === undefined) return undefined;
  const chomePoint = towns.find(
    ({ town, chome }) => chome !== '' && isInChome(street, plainTown(town), chome),
  );
  // With a known 丁目 a complete address has three numbers (丁目, block, house), otherwise at least one.
  const hasHouseNumber = (street.match(/\d+/g) ?? []).length >= (chomePoint ? 3 : 1);
  const anchor = hasHouseNumber && anchors.find((other) => plainAddress(other.address, city) === street);
  if (anchor) return { lat: anchor.lat, lon: anchor.lon, precision: 'exact', source: [anchor.source] };
  return (
    chomePoint && {
      lat: chomePoint.lat,
      lon: chomePoint.lon,
      precision: 'chome',
      source: [chomePoint.source],
    }
  );
}

/** Whether a plain address begins with the name of the town and the number of the 丁目. */
function isInChome(address: string, town: string, chome: string): boolean {
  return address.startsWith(town) && new RegExp(`^${chome}(-|$)`).test(address.slice(town.length));
}

const plainTown = (town: string) => town.replaceAll(/[ヶケ]/g, 'ケ');

/**
 * Normalizes an address: without city, building and remarks, numbers joined by hyphens, such as 「稔台7-1-5」. Undefined
 * if it belongs to another city.
 */
function plainAddress(address: string, city: string): string | undefined {
  const withoutPrefecture = address.normalize('NFKC').replace(/^.*?[都道府県](?=.*[市区町村])/, '');
  if (!withoutPrefecture.startsWith(city)) return undefined;
  const [street = ''] = withoutPrefecture.slice(city.length).trim().split(/[\s(]/);
  return plainTown(street)
    .replaceAll(/丁目|番地の|番地|番|号|[-‐–—−ー](?=\d)/g, '-')
    .replaceAll(/-+/g, '-')
    .replace(/-$/, '');
}
