import { fold } from './fold.ts';
import type { SearchIndex, SearchRecord } from './names.ts';

/** The fields of a record that its row already contains, so that the search data need not repeat them. */
export type ListedPlace = {
  id: string;
  kind: string;
  name: string;
  kana: string | null;
  districts: string[];
};

/** The search data beyond the rows. All texts are folded. */
export type SearchNames = {
  /** The version of the list to which `records` belongs, see `indexVersionOf`. */
  indexVersion: string;
  /** Names and readings by kind id. */
  kinds: Record<string, string[]>;
  /** Names and readings by district id. */
  districts: Record<string, string[]>;
  /** Names and readings of towns and stations. */
  towns: string[][];
  /**
   * For each record, in the order of the list: its other names, its venues, and the indexes of its towns in `towns`.
   */
  records: [also: string[], venues: string[], towns: number[]][];
  /** The section to ask, by the id of a kind with a record in each district. */
  sections: Record<string, string>;
};

/**
 * A hash (FNV-1a, 32 bits) of the records of a list and their order. Fetched search data refers to records by their
 * index in the list, which takes a third of the size of ids, so both must be of the same version of the site.
 */
export function indexVersionOf(listed: Pick<ListedPlace, 'id'>[]): string {
  let hash = 0x811c9dc5;
  for (const letter of listed.map(({ id }) => id).join(' ')) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Builds the search index from the list and the search data; on the client, so that no name is sent twice. */
export function searchIndex(listed: ListedPlace[], names: SearchNames): SearchIndex {
  return { records: listed.map((record, at) => searchRecord(record, at, names)) };
}

function searchRecord(
  { id, kind, name, kana, districts }: ListedPlace,
  at: number,
  names: SearchNames,
): SearchRecord {
  const [also, venues, towns] = names.records[at] ?? [[], [], []];
  const localities = [
    ...districts.flatMap((district) => names.districts[district] ?? []),
    ...towns.flatMap((town) => names.towns[town] ?? []),
  ];
  const weightedTexts: [weight: number, texts: string[]][] = [
    [10, [fold(name), ...(kana ? [fold(kana)] : []), ...also]],
    [6, names.kinds[kind] ?? []],
    [6, localities],
    [8, venues],
  ];
  return {
    id,
    kind,
    localities,
    fields: weightedTexts.flatMap(([weight, texts]) => texts.map((text): [number, string] => [weight, text])),
  };
}
