import { createHash } from 'node:crypto';
import type { DirectoryFile, FileRow, Summaries } from '../domain/directory.ts';
import { features, featuresOf } from '../domain/features.ts';
import { markersOf } from '../domain/map-markers.ts';
import { contactOf } from './contact.ts';
import { hintPoints } from './hint-points.ts';
import type { Geo } from './search.ts';
import type { CityData, KindView, PlaceView } from './views.ts';

/** The most records that a first visit may contain; more would make it slow. */
const maxAtOnce = 400;
/** How many records of each kind are on the page where the directory comes in parts. */
const firstOfKind = 5;
/** How many records a part contains: few enough for a slow phone to parse at once. */
const partSize = 500;

/** Whether the directory comes in parts, because the city has more records than a first visit may contain. */
export const comesInParts = ({ kinds }: CityData): boolean =>
  kinds.reduce((sum, { places }) => sum + places.length, 0) > maxAtOnce;

/** The records of a kind that are on the page of all records itself. */
export const shownInPage = (city: CityData, kind: KindView): PlaceView[] =>
  comesInParts(city) ? kind.places.slice(0, firstOfKind) : kind.places;

/** The rows of all records in the order of the list. */
const fileRows = (city: CityData, geo: Geo): FileRow[] =>
  city.kinds.flatMap(({ places }) =>
    places.map((place) => {
      const has = featuresOf(place);
      const hints = hintPoints(place, geo, city.site.city.name);
      return {
        ...contactOf(place, city),
        features: features.filter((name) => has[name] === true),
        ...(place.ages && { ages: place.ages.value }),
        marks: markersOf(place),
        ...(hints.length > 0 && { hints }),
      };
    }),
  );

/**
 * The parts of the directory of a large city by their names; empty where it is one file. A name changes with the content
 * of the parts, so that a page never reads those of another version.
 */
export function directoryParts(city: CityData, geo: Geo): Map<string, FileRow[]> {
  if (!comesInParts(city)) return new Map();
  const rows = fileRows(city, geo);
  const version = createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 8);
  return new Map(
    Array.from({ length: Math.ceil(rows.length / partSize) }, (_, part) => [
      `${version}-${part}`,
      rows.slice(part * partSize, (part + 1) * partSize),
    ]),
  );
}

/**
 * The content of `/directory.json`.
 * @param addressOf gives the address of a part by its name
 */
export function directoryFile(city: CityData, geo: Geo, addressOf: (part: string) => string): DirectoryFile {
  return {
    holidays: city.holidays,
    kinds: Object.fromEntries(
      city.kinds.map(({ id, fullName, plain, audiences }) => [id, { name: fullName, plain, audiences }]),
    ),
    districts: Object.fromEntries(city.districts.map(({ id, name }) => [id, name])),
    rows: comesInParts(city) ? [] : fileRows(city, geo).map(({ summary, ...row }) => row),
    parts: [...directoryParts(city, geo).keys()].map(addressOf),
  };
}

/** The content of `/summaries.json`. */
export const summariesFile = (city: CityData): Summaries =>
  comesInParts(city) ? {} : Object.fromEntries(city.places.map(({ id, summary }) => [id, summary]));
