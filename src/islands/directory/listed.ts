import * as words from '@words/ja.json';
import type { DirectoryRow } from '../../domain/directory.ts';
import { byDistance, byKana, matchesFilters, sortedBy } from '../../domain/filter.ts';
import { openingRank, wantedRank, type Clock } from '../../domain/opening-line.ts';
import type { WantedTime } from '../../domain/search/opening-wish.ts';
import {
  resultSections,
  rowsOfSections,
  singleSection,
  type ResultSection,
} from '../../domain/search/result-sections.ts';
import { fill } from '../../text/fill.ts';
import type { SearchState } from './address.ts';
import type { Origin } from './origins.ts';
import type { SearchResult } from './search-engine.ts';

/** The records that answer a state, in order, and what is written about them. */
export type Listed = {
  sections: ResultSection<DirectoryRow>[];
  rows: DirectoryRow[];
  /** The sentence with their number. */
  count: string;
  /** Whether nothing matches, or only something similar. */
  needsHelp: boolean;
};

/**
 * The records of a state.
 * @param found the result of the search; undefined without a query
 * @param rows all records
 */
export function listedRecords(
  { filters }: SearchState,
  rows: DirectoryRow[],
  found: SearchResult | undefined,
  { clock, from }: { clock: Clock; from: Origin | undefined },
): Listed {
  const passes = (row: DirectoryRow) => matchesFilters(row, filters);
  const inOrder = (some: DirectoryRow[]): DirectoryRow[] => {
    const wanted = found?.wanted;
    const chosen = filters.sort === 'kana' ? byKana(some) : from ? byDistance(some, from) : some;
    const wantedFirst =
      wanted === undefined ? chosen : sortedBy(chosen, ({ opening }) => wantedRank(opening, wanted, clock));
    return filters.open === ''
      ? wantedFirst
      : sortedBy(wantedFirst, ({ opening }) => openingRank(opening, clock));
  };
  const isOrdered = filters.sort === 'kana' || from !== undefined;
  const all = found?.found ?? rows;
  const sections =
    found?.answer === undefined || isOrdered
      ? singleSection(inOrder(all.filter(passes)))
      : resultSections(found.answer, all, passes, inOrder);
  const listed = rowsOfSections(sections);
  return {
    sections,
    rows: listed,
    count: countText(listed.length, found),
    needsHelp: sections.every(({ isGuess }) => isGuess),
  };
}

/** The number of records, with those in fold-outs, and which are first. */
function countText(total: number, found: SearchResult | undefined): string {
  if (total === 0) return words.findNothing;
  const pattern = found?.answer?.isApproximate ? words.findAlike : words.findCount;
  const counted = fill(pattern, { count: total });
  return found?.wanted === undefined ? counted : `${counted}。${firstText[found.wanted]}。`;
}

const firstText: Record<WantedTime, string> = {
  now: words.findOpenNow,
  saturday: words.findOpenSaturday,
  sunday: words.findOpenSunday,
  weekend: words.findOpenWeekend,
  night: words.findOpenNight,
};
