import type { HomeCity } from '../../src/domain/postal-address.ts';
import { streetOf, townAtStart } from '../../src/domain/street.ts';
import { townCentre } from '../../src/domain/town-centre.ts';
import type { Anchors, Stations, TownPoints } from '../../src/schema/geo.ts';
import type { Position } from '../../src/schema/place.ts';
import { inline } from './edit.ts';
import type { Content } from './load.ts';

/** The tables for geocoding; addresses outside the city are not found. */
export type Gazetteer = { city: HomeCity; anchors: Anchors; towns: TownPoints; stations: Stations };

/** The tables of a content folder; a file that is missing or invalid counts as empty. */
export const gazetteerOf = ({ singles }: Content): Gazetteer => ({
  city: singles['site.json']?.record.city ?? { name: '', prefecture: '' },
  anchors: singles['geo/anchors.csv']?.record ?? [],
  towns: singles['geo/towns.csv']?.record ?? [],
  stations: singles['geo/stations.csv']?.record ?? [],
});

/** Why an address or building has no position: it is in another city, or the tables in content/geo lack its name. */
export type GeocodingProblem = 'otherCity' | 'unknownTown' | 'unknownChome' | 'unknownBuilding';

export type Geocoded = { position: Position } | { problem: GeocodingProblem };

/**
 * Finds the most precise position of an address of the city. Precision is `exact` if a licensed data set has the same
 * address with its house number (a block such as 「川辺2-3」 holds many houses), `chome` if only the 丁目 is known,
 * `town` if only the town is (its centre may be 2.5 km off: measured in README).
 */
export function geocodeAddress(address: string, { city, anchors, towns }: Gazetteer): Geocoded {
  const street = streetOf(address, city);
  if (street === undefined) return { problem: 'otherCity' };
  const town = townAtStart(street, towns);
  if (!town) return { problem: 'unknownTown' };
  const [number] = /^\d+(?=-|$)/.exec(town.numbers) ?? [];
  const chome = town.rows.find((row) => row.chome !== '' && row.chome === number);
  // With a known 丁目 a complete address has three numbers (丁目, block, house), otherwise at least one.
  const hasHouseNumber = (town.numbers.match(/\d+/g) ?? []).length >= (chome ? 3 : 1);
  const anchor = hasHouseNumber && anchors.find((other) => streetOf(other.address, city) === street);
  if (anchor) return found(anchor, 'exact');
  if (chome) return found(chome, 'chome');
  const { source = '' } = town.rows[0] ?? {};
  if (number === undefined) return found({ ...townCentre(town.rows), source }, 'town');
  const withoutChome = town.rows.find((row) => row.chome === '');
  return withoutChome ? found(withoutChome, 'town') : { problem: 'unknownChome' };
}

/**
 * Finds the position of a venue by the building that it is in.
 * @param within name of a building of anchors.csv, a station with 「駅」, or the id of a record
 * @param positionOf gives the position of a record by its id
 */
export function geocodeBuilding(
  within: string,
  { anchors, stations }: Gazetteer,
  positionOf: (record: string) => Position | undefined,
): Geocoded {
  const anchor = anchors.find(({ name }) => name === within);
  if (anchor) return found(anchor, 'exact');
  // A station is a point on its platforms: its building is as near as the middle of a 丁目 is to its houses.
  const station = stations.find(({ name }) => `${name}駅` === within);
  if (station) return found(station, 'chome');
  const position = positionOf(within);
  return position ? { position } : { problem: 'unknownBuilding' };
}

/** A position as a field of a record, on one line. */
export const positionField = ({ lat, lon, precision, source }: Position): string =>
  `position: ${inline({ lat, lon, precision, source: source.length > 1 ? source : source[0] })}`;

const found = (
  { lat, lon, source }: { lat: number; lon: number; source: string },
  precision: Position['precision'],
): Geocoded => ({ position: { lat, lon, precision, source: [source] } });
