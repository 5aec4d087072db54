import type { KindSections } from '../../domain/search/answer.ts';
import type { SearchIndex } from '../../domain/search/names.ts';
import { needsFinder, type NeedsData, type NeedsFinder } from '../../domain/search/needs.ts';
import { indexVersionOf, searchIndex, type SearchNames } from '../../domain/search/record.ts';
import type { Row } from './rows.ts';

/** The names by which records are found. */
export type NamesData = { index: SearchIndex; sections: KindSections };

/** Fetches the names that the list does not have; undefined on failure or if their version differs from the page's. */
export async function fetchNames(address: string, rows: Row[]): Promise<NamesData | undefined> {
  const names = await fetchJson<SearchNames>(address);
  return names?.indexVersion === indexVersionOf(rows)
    ? { index: searchIndex(rows, names), sections: names.sections }
    : undefined;
}

/** Fetches the needs; undefined on failure. */
export async function fetchNeeds(address: string): Promise<NeedsFinder | undefined> {
  const needs = await fetchJson<NeedsData>(address);
  return needs && needsFinder(needs);
}

const fetchJson = <Data>(address: string): Promise<Data | undefined> =>
  fetch(address)
    .then((response) => (response.ok ? (response.json() as Promise<Data>) : undefined))
    .catch(() => undefined);
