import type { CityData, PlaceView } from './assemble.ts';

/** The open records that serve a district by name, in the order of their kinds; those for the whole city are not among them. */
export function placesServing({ kinds }: CityData, district: string): PlaceView[] {
  return kinds
    .flatMap((kind) => kind.places)
    .filter(({ serves }) => serves.some(({ id }) => id === district));
}
