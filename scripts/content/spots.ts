import { isKnown } from '../../src/domain/knowledge.ts';
import { positionSchema, type Position } from '../../src/schema/place.ts';
import type { FieldPath } from './document.ts';
import {
  geocodeAddress,
  geocodeBuilding,
  type Gazetteer,
  type Geocoded,
  type GeocodingProblem,
} from './geocoding.ts';
import type { Entry } from './load.ts';

/** The address or a venue of a record, at which a position can be written. */
export type Spot = {
  place: Entry<'places'>;
  /** Path of the field below which its position belongs. */
  at: FieldPath;
  text: string;
  position: Position | undefined;
  /** A position by the tables, where the record has none or a less precise one. */
  better: Position | undefined;
  /** Why it has no position by the tables. */
  problem: GeocodingProblem | 'noAddress' | undefined;
};

/** The precisions of positions, the best first. */
export const precisions = positionSchema.shape.precision.options;

/**
 * The spots of a record; none of a confidential one.
 * @param positionOf gives the position of a record by its id
 */
export function spotsOf(
  place: Entry<'places'>,
  gazetteer: Gazetteer,
  positionOf: (record: string) => Position | undefined,
): Spot[] {
  const { address, position, venues, confidential } = place.record;
  if (confidential) return [];
  const own = isKnown(address)
    ? [{ at: ['address'], text: address.value, position, geocoded: geocodeAddress(address.value, gazetteer) }]
    : [];
  const others = venues
    .map((venue, index) => ({ ...venue, index }))
    // A venue with neither is a part of the address of the record.
    .filter((venue) => own.length === 0 || venue.address !== undefined || venue.within !== undefined)
    .map((venue) => ({
      at: ['venues', venue.index, venue.within === undefined ? 'address' : 'within'],
      text: venue.address ?? venue.value,
      position: venue.position,
      geocoded: geocodeVenue(venue, gazetteer, positionOf),
    }));
  return [...own, ...others].map(({ geocoded, ...spot }) => ({
    ...spot,
    place,
    better: 'position' in geocoded ? morePrecise(geocoded.position, spot.position) : undefined,
    problem: 'problem' in geocoded ? geocoded.problem : undefined,
  }));
}

/** The position of a venue by its building, otherwise by its address. */
function geocodeVenue(
  { address, within }: { address?: string | undefined; within?: string | undefined },
  gazetteer: Gazetteer,
  positionOf: (record: string) => Position | undefined,
): Geocoded | { problem: 'noAddress' } {
  const building = within === undefined ? undefined : geocodeBuilding(within, gazetteer, positionOf);
  if (building && 'position' in building) return building;
  return address === undefined ? (building ?? { problem: 'noAddress' }) : geocodeAddress(address, gazetteer);
}

const morePrecise = (found: Position, known: Position | undefined): Position | undefined =>
  !known || precisions.indexOf(found.precision) < precisions.indexOf(known.precision) ? found : undefined;
