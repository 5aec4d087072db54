import type { Point } from '../domain/distance.ts';
import { markersOf } from '../domain/map-markers.ts';
import { namesIn } from '../domain/names-in.ts';
import { townCentre } from '../domain/town-centre.ts';
import type { Geo } from './search.ts';
import type { PlaceView } from './views.ts';

/** A record that serves more districts than this is not near any of them. */
const maxDistricts = 3;

/**
 * The points of the stations and towns that a record names in its name, venues, access or districts, for
 * `sortByDistance`. They only order a list: a name is no evidence of a place. Empty for a record with a mark, or a
 * confidential one.
 */
export function hintPoints(place: PlaceView, { stations, towns }: Geo, city: string): Point[] {
  const { name, venues, access, serves, confidential } = place;
  if (confidential || markersOf(place).length > 0) return [];
  const districts = serves.length <= maxDistricts ? serves.map((district) => district.name) : [];
  const text = [name, ...venues.map(({ value }) => value), access?.value ?? '', ...districts].join(' ');
  const rowsOfTown = Map.groupBy(towns, ({ town }) => town);
  const names = [...stations.map((station) => station.name), ...rowsOfTown.keys()];
  return namesIn(text, names, city).map((found) => {
    const { lat, lon } =
      stations.find((station) => station.name === found) ?? townCentre(rowsOfTown.get(found) ?? []);
    return { lat, lon };
  });
}
