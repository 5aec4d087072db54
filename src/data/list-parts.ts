import type { CityData, KindView, PlaceView } from './views.ts';

/** The most records that the page of all records contains; more would make a first visit slow. */
const maxInPage = 400;
/** How many records of each kind are on the page where the list is split into parts. */
const firstOfKind = 5;
/** How many records a part contains: few enough for a slow phone to parse at once. */
const partSize = 500;

/** Whether the list is split into parts, because the city has more records than one page may contain. */
export function comesInParts({ kinds }: CityData): boolean {
  return kinds.reduce((sum, { places }) => sum + places.length, 0) > maxInPage;
}

/** The list of all records in parts, in the order of the page; empty where the list is not split. */
export function listParts(city: CityData): PlaceView[][] {
  if (!comesInParts(city)) return [];
  const places = city.kinds.flatMap((kind) => kind.places);
  return Array.from({ length: Math.ceil(places.length / partSize) }, (_, part) =>
    places.slice(part * partSize, (part + 1) * partSize),
  );
}

/** The records of a kind that are on the page of all records itself. */
export function shownInPage(city: CityData, kind: KindView): PlaceView[] {
  return comesInParts(city) ? kind.places.slice(0, firstOfKind) : kind.places;
}
