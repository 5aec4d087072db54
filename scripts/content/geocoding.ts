import type { Anchors, TownPoints } from '../../src/schema/geo.ts';
import type { Position } from '../../src/schema/place.ts';

/** By what an address is placed; `city` is the name with which addresses of the city begin. */
export type Gazetteer = { city: string; anchors: Anchors; towns: TownPoints };

/**
 * Where an address of the city is: `exact` where a licensed data set gives the same address with its house number
 * (a block, 「小金原2-3」, holds many houses), `chome` where the 丁目 is known. Undefined for an address that only names a town (its middle may be 2.5 km off: see the measure in
 * README), that is of another city, or that cannot be read.
 */
export function geocodeAddress(address: string, { city, anchors, towns }: Gazetteer): Position | undefined {
  const said = plainAddress(address, city);
  if (said === undefined) return undefined;
  const block = towns.find(({ town, chome }) => chome !== '' && isIn(said, plainTown(town), chome));
  const isWhole = (said.match(/\d+/g) ?? []).length >= (block ? 3 : 1);
  const anchor = isWhole && anchors.find((other) => plainAddress(other.address, city) === said);
  if (anchor) return { lat: anchor.lat, lon: anchor.lon, precision: 'exact', source: [anchor.source] };
  return block && { lat: block.lat, lon: block.lon, precision: 'chome', source: [block.source] };
}

/** Whether an address lies in a block: the name of the town, then the number of the block. */
function isIn(address: string, town: string, chome: string): boolean {
  return address.startsWith(town) && new RegExp(`^${chome}(-|$)`).test(address.slice(town.length));
}

const plainTown = (town: string) => town.replaceAll(/[ヶケ]/g, 'ケ');

/**
 * An address without city, building and remarks, its numbers joined by hyphens: 「稔台7-1-5」. Undefined for another
 * city's.
 */
function plainAddress(address: string, city: string): string | undefined {
  const whole = address.normalize('NFKC').replace(/^.*?[都道府県](?=.*[市区町村])/, '');
  if (!whole.startsWith(city)) return undefined;
  const [street = ''] = whole.slice(city.length).trim().split(/[\s(]/);
  return plainTown(street)
    .replaceAll(/丁目|番地の|番地|番|号|[-‐–—−ー](?=\d)/g, '-')
    .replaceAll(/-+/g, '-')
    .replace(/-$/, '');
}
