import type { Directory, KindView, PlaceView } from './assemble.ts';

/** What a page can hold and still be light on a first visit. */
const mostInPage = 400;
/** How many of each kind are shown where the page cannot hold all. */
const firstOfKind = 5;
/** How many a part of the list holds: few enough to be read in one go by a slow phone. */
const partSize = 500;

/**
 * The list of all records in parts, in the order of the page, for a city whose page cannot hold them; none for others.
 */
export function listParts({ kinds }: Directory): PlaceView[][] {
  const places = kinds.flatMap((kind) => kind.places);
  if (places.length <= mostInPage) return [];
  return Array.from({ length: Math.ceil(places.length / partSize) }, (_, at) =>
    places.slice(at * partSize, (at + 1) * partSize),
  );
}

/** The records of a kind that the page of all records shows. */
export function shownInPage(city: Directory, kind: KindView): PlaceView[] {
  return listParts(city).length > 0 ? kind.places.slice(0, firstOfKind) : kind.places;
}
