import { answer, type Answer } from '../../domain/search/answer.ts';
import { boundedQuery } from '../../domain/search/fold.ts';
import { openingWish, type WantedTime } from '../../domain/search/opening-wish.ts';
import { rowsOfSections, resultSections } from '../../domain/search/result-sections.ts';
import type { DirectoryRow } from '../../domain/directory.ts';
import type { NeedsFinder } from '../../domain/search/needs.ts';
import type { Danger } from '../../schema/danger.ts';
import type { Directory } from './directory-data.ts';

/** What a query finds among the records, before filters. */
export type SearchResult = {
  query: string;
  answer: Answer | undefined;
  found: DirectoryRow[];
  wanted: WantedTime | undefined;
  /** Whether the query is the name of a record, a kind or a town, and no discreet record is among the first. */
  canBeInAddress: boolean;
};

/** The query is kept out of the address if one of this many first results is discreet. */
const discreetCheckCount = 3;

/**
 * Searches the records without the opening words of a query. A query of opening words only finds all records; its
 * `answer` is undefined.
 * @param nearNeeds undefined while the needs are not loaded
 * @param danger the class of the card that is shown
 */
export function searchRows(
  { rows, index, sections }: Pick<Directory, 'rows' | 'index' | 'sections'>,
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
