import type { CityData, KindView, PlaceView } from './assemble.ts';

/** What a page can hold and still be light on a first visit. */
const maxInPage = 400;
/** How many of each kind are shown where the page cannot hold all. */
const firstOfKind = 5;
/** How many a part of the list holds: few enough to be read in one go by a slow phone. */
const partSize = 500;

/** Whether a city has more records than its page can hold, so that the list comes in parts. */
export function comesInParts({ kinds }: CityData): boolean {
  return kinds.reduce((sum, { places }) => sum + places.length, 0) > maxInPage;
}

/** The list of all records in parts, in the order of the page; none for a city whose page holds them. */
export function listParts(city: CityData): PlaceView[][] {
  if (!comesInParts(city)) return [];
  const places = city.kinds.flatMap((kind) => kind.places);
  return Array.from({ length: Math.ceil(places.length / partSize) }, (_, at) =>
    places.slice(at * partSize, (at + 1) * partSize),
  );
}

/** The records of a kind that the page of all records shows. */
export function shownInPage(city: CityData, kind: KindView): PlaceView[] {
  return comesInParts(city) ? kind.places.slice(0, firstOfKind) : kind.places;
}
