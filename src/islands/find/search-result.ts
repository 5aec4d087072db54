import { answer, type Answer } from '../../domain/search/answer.ts';
import { boundedQuery } from '../../domain/search/fold.ts';
import { openingWish, type WantedTime } from '../../domain/search/opening-wish.ts';
import { rowsOfSections, resultSections } from '../../domain/search/result-sections.ts';
import type { NeedsFinder } from '../../domain/search/needs.ts';
import type { Danger } from '../../schema/danger.ts';
import type { Row } from './rows.ts';
import type { NamesData } from './search-data.ts';

/** What a query finds among the records, before filters. */
export type SearchResult = {
  query: string;
  /** The needs that were used; undefined if they were not loaded. */
  nearNeeds: NeedsFinder | undefined;
  answer: Answer | undefined;
  found: Row[];
  wanted: WantedTime | undefined;
  danger: Danger | undefined;
  /** Whether the query is the name of a record, a kind or a town, and no discreet record is among the first. */
  canBeInAddress: boolean;
};

/** The query is kept out of the address if one of this many first results is discreet. */
const discreetCheckCount = 3;

/**
 * Searches the records without the opening words of a query. A query of opening words only finds all records; its
 * `answer` is undefined.
 * @param danger the class of the card that is shown
 */
export function searchRows(
  { index, sections }: NamesData,
  nearNeeds: NeedsFinder | undefined,
  rows: Row[],
  query: string,
  danger: Danger | undefined,
): SearchResult {
  const bounded = boundedQuery(query);
  const { rest, wanted } = openingWish(bounded);
  if (rest === '' && wanted !== undefined) {
    return { query, nearNeeds, answer: undefined, found: rows, wanted, danger, canBeInAddress: false };
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
  return { query, nearNeeds, answer: given, found, wanted, danger, canBeInAddress };
}
