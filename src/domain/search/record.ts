import { fold } from './fold.ts';
import type { SearchIndex, SearchRecord, SearchWord } from './index.ts';

/** What every list of records shows of one of them, and so need not be sent to a device again. */
export type ListedPlace = {
  id: string;
  kind: string;
  name: string;
  kana: string | null;
  districts: string[];
};

/** What search knows beyond the list. All texts are folded. */
export type SearchNames = {
  /** The list to which `records` belongs: see `indexVersionOf`. */
  indexVersion: string;
  /** Names and readings by the id of a kind or district. */
  kinds: Record<string, string[]>;
  districts: Record<string, string[]>;
  /** Names and readings of towns and stations. */
  towns: string[][];
  /** For each record in the order of the list, its other names, its venues, and its towns by their place above. */
  records: [also: string[], venues: string[], towns: number[]][];
  words: SearchWord[];
};

/**
 * A short sign of which records a list holds, in which order (FNV-1a, 32 bits). What is fetched tells its records by
 * their place in the list, which costs a third of telling their ids, so both must be of one edition of the site.
 */
export function indexVersionOf(listed: Pick<ListedPlace, 'id'>[]): string {
  let hash = 0x811c9dc5;
  for (const letter of listed.map(({ id }) => id).join(' ')) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** The index of listed records; made on the device, so that no name is sent twice. */
export function searchIndex(listed: ListedPlace[], names: SearchNames): SearchIndex {
  return { records: listed.map((record, at) => searchRecord(record, at, names)), words: names.words };
}

function searchRecord(
  { id, kind, name, kana, districts }: ListedPlace,
  at: number,
  names: SearchNames,
): SearchRecord {
  const [also, venues, towns] = names.records[at] ?? [[], [], []];
  const weighed: [weight: number, texts: string[]][] = [
    [10, [fold(name), ...(kana ? [fold(kana)] : []), ...also]],
    [6, names.kinds[kind] ?? []],
    [6, districts.flatMap((district) => names.districts[district] ?? [])],
    [6, towns.flatMap((town) => names.towns[town] ?? [])],
    [3, venues],
  ];
  return {
    id,
    kind,
    fields: weighed.flatMap(([weight, texts]) => texts.map((text): [number, string] => [weight, text])),
  };
}
