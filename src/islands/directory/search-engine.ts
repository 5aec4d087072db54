// The script of the search: loaded once a visitor begins to search, so that list and map do not wait for it.
import { answer, type Answer, type KindSections } from '../../domain/search/answer.ts';
import { boundedQuery } from '../../domain/search/fold.ts';
import { openingWish, type WantedTime } from '../../domain/search/opening-wish.ts';
import { rowsOfSections, resultSections } from '../../domain/search/result-sections.ts';
import type { DirectoryRow } from '../../domain/directory.ts';
import type { SearchIndex } from '../../domain/search/names.ts';
import type { NeedsFinder } from '../../domain/search/needs.ts';
import { indexVersionOf, searchIndex, type SearchNames } from '../../domain/search/record.ts';
import type { Danger } from '../../schema/danger.ts';

export { needsFinder } from '../../domain/search/needs.ts';

/** What a query finds among the records, before filters. */
export type SearchResult = {
  query: string;
  answer: Answer | undefined;
  found: DirectoryRow[];
  wanted: WantedTime | undefined;
  /** Whether the query is the name of a record, a kind or a town, and no discreet record is among the first. */
  canBeInAddress: boolean;
};

/** The records with the names by which they are found. */
export type SearchableRows = { rows: DirectoryRow[]; index: SearchIndex; sections: KindSections };

/** Prepares the search of the records; undefined if the names belong to another version of them. */
export const searchableRows = (rows: DirectoryRow[], names: SearchNames): SearchableRows | undefined =>
  names.indexVersion === indexVersionOf(rows)
    ? { rows, index: searchIndex(rows, names), sections: names.sections }
    : undefined;

/** The query is kept out of the address if one of this many first results is discreet. */
const discreetCheckCount = 3;

/**
 * Searches the records without the opening words of a query. A query of opening words only finds all records; its
 * `answer` is undefined.
 * @param nearNeeds undefined while the needs are not loaded
 * @param danger the class of the card that is shown
 */
export function searchRows(
  { rows, index, sections }: SearchableRows,
  nearNeeds: NeedsFinder | undefined,
  query: string,
  danger: Danger | undefined,
): SearchResult {
  const bounded = boundedQuery(query);
  const { rest, wanted } = openingWish(bounded);
  if (rest === '' && wanted !== undefined) {
    return { query, answer: undefined, found: rows, wanted, canBeInAddress: false };
  }
  const given = answer(index, sections, nearNeeds, rest, danger);
  const all = resultSections(
    given,
    rows,
    () => true,
    (some) => some,
  );
  const found = rowsOfSections(all);
  const isDiscreet = found.slice(0, discreetCheckCount).some(({ discreet }) => discreet);
  const canBeInAddress = given.isName && !isDiscreet && bounded === query;
  return { query, answer: given, found, wanted, canBeInAddress };
}
