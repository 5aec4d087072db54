import { servesDistrict } from '../domain/districts.ts';
import type { CityData, PlaceView } from './views.ts';

/**
 * The records of a district's list in the order of kinds, without ended ones: those that serve it, and those for the
 * entire city that are local to it.
 * @param district an id
 */
export function placesOfDistrict(
  { kinds }: CityData,
  district: string,
): { serving: PlaceView[]; local: PlaceView[] } {
  const ids = (districts: { id: string }[]) => districts.map(({ id }) => id);
  const places = kinds
    .flatMap((kind) => kind.places)
    .filter(({ serves, localTo }) =>
      servesDistrict({ districts: ids(serves), localTo: ids(localTo) }, district),
    );
  return {
    serving: places.filter(({ serves }) => serves.length > 0),
    local: places.filter(({ serves }) => serves.length === 0),
  };
}
