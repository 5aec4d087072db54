import { fold } from '../domain/search/fold.ts';
import { indexVersionOf, type ListedPlace, type SearchNames } from '../domain/search/record.ts';
import { isKnown } from '../domain/knowledge.ts';
import type { Stations, TownPoints } from '../schema/geo.ts';
import type { Words } from '../schema/words.ts';
import type { CityData, PlaceView } from './assemble.ts';

/** Towns and stations: places that people name when they look for something near. */
export type Geo = { stations: Stations; towns: TownPoints };

/** What the page of all records shows of each. Closed records are not found. */
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

/** What a device fetches to search the records, beside the list that it has. */
export function searchNames(cityData: CityData, words: Words, { stations, towns }: Geo): SearchNames {
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
    records: records.map(({ aliases, venues }, at) => [
      aliases.map(fold),
      venues.map(({ value }) => fold(value)),
      (found[at] ?? []).map((town) => used.indexOf(town)),
    ]),
    words: words.flatMap(({ words: spellings, ...target }) =>
      spellings.map((word) => ({ word: fold(word), ...target })),
    ),
  };
}

const textsBy = (texts: [id: string, texts: (string | null)[]][]): Record<string, string[]> =>
  Object.fromEntries(
    texts.map(([id, some]) => [id, some.filter((text) => text !== null).map((text) => fold(text))]),
  );

/** The towns and stations that a record's address, name or venues name; the longest where one holds another. */
function townsIn({ name, address, venues }: PlaceView, localities: string[], city: string): string[] {
  const said = [
    name,
    isKnown(address) ? address.value : '',
    ...venues.flatMap((venue) => [venue.value, venue.address]),
  ]
    .join(' ')
    .replaceAll(city, '');
  const held = localities.filter((town) => said.includes(town));
  return held.filter((town) => !held.some((other) => other !== town && other.includes(town)));
}
