import type { CityData, PlaceView } from './views.ts';

/**
 * The records that list a district among those they serve, in the order of kinds; without ended records and those that
 * serve the entire city.
 * @param district an id
 */
export function placesServing({ kinds }: CityData, district: string): PlaceView[] {
  return kinds
    .flatMap((kind) => kind.places)
    .filter(({ serves }) => serves.some(({ id }) => id === district));
}
