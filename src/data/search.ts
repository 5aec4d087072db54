import { fold } from '../domain/search/fold.ts';
import { indexVersionOf, type ListedPlace, type SearchNames } from '../domain/search/record.ts';
import { isKnown } from '../domain/knowledge.ts';
import type { Stations, TownPoints } from '../schema/geo.ts';
import type { CityData, PlaceView } from './views.ts';

/** Stations and towns, by which visitors search for records near a location. */
export type Geo = { stations: Stations; towns: TownPoints };

/** The records that can be searched, as the page of all records lists them; without ended records. */
export function listedPlaces(cityData: CityData): ListedPlace[] {
  return cityData.kinds.flatMap(({ places }) =>
    places.map(({ id, kind, name, kana, serves }) => ({
      id,
      kind,
      name,
      kana,
      districts: serves.map((district) => district.id),
    })),
  );
}

/**
 * The search data that a device fetches in addition to the list of records. `records` is in the order of
 * `listedPlaces`, and `towns` holds only localities that a record names.
 */
export function searchNames(cityData: CityData, { stations, towns }: Geo): SearchNames {
  const localities = new Map([
    ...stations.map(({ name, kana }) => [name, kana] as const),
    ...towns.map(({ town, kana }) => [town, kana] as const),
  ]);
  const records = cityData.kinds.flatMap(({ places }) => places);
  const names = [...localities.keys()];
  const found = records.map((place) => townsIn(place, names, cityData.site.city.name));
  const used = [...new Set(found.flat())];
  return {
    indexVersion: indexVersionOf(records),
    kinds: textsBy(cityData.kinds.map(({ id, plain, name }) => [id, [plain, name]])),
    districts: textsBy(cityData.districts.map(({ id, name, kana }) => [id, [name, kana]])),
    towns: used.map((town) => [town, localities.get(town) ?? ''].filter((text) => text !== '').map(fold)),
    records: records.map(({ aliases, venues }, index) => [
      aliases.map(fold),
      venues.map(({ value }) => fold(value)),
      (found[index] ?? []).map((town) => used.indexOf(town)),
    ]),
    sections: sectionsByKind(cityData),
  };
}

/** A kind may have a few records for the entire city, such as a centre of its centres, beside those of districts. */
const minShareByDistrict = 0.8;

/** The section of each kind that has a record for every district. */
function sectionsByKind({ kinds, districts }: CityData): Record<string, string> {
  return Object.fromEntries(
    kinds
      .filter(({ places }) => {
        const local = places.filter(({ serves }) => serves.length > 0);
        const served = new Set(local.flatMap(({ serves }) => serves.map(({ id }) => id)));
        return (
          local.length > 1 &&
          local.length >= places.length * minShareByDistrict &&
          districts.every(({ id }) => served.has(id))
        );
      })
      .flatMap(({ id, section }) =>
        section === undefined || section === null ? [] : [[id, section] as const],
      ),
  );
}

const textsBy = (texts: [id: string, texts: (string | null)[]][]): Record<string, string[]> =>
  Object.fromEntries(
    texts.map(([id, names]) => [id, names.filter((text) => text !== null).map((text) => fold(text))]),
  );

/**
 * The towns and stations that occur in a record's name, address or venues; the longest where one contains another. The
 * name of the city itself is ignored.
 */
function townsIn({ name, address, venues }: PlaceView, localities: string[], city: string): string[] {
  const text = [
    name,
    isKnown(address) ? address.value : '',
    ...venues.flatMap((venue) => [venue.value, venue.address]),
  ]
    .join(' ')
    .replaceAll(city, '');
  const found = localities.filter((town) => text.includes(town));
  return found.filter((town) => !found.some((other) => other !== town && other.includes(town)));
}
