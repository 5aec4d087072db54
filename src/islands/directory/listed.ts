import * as words from '@words/ja.json';
import type { DirectoryRow } from '../../domain/directory.ts';
import { byKana, matchesFilters, sortedBy, type Filters } from '../../domain/filter.ts';
import { sortByDistance } from '../../domain/nearest.ts';
import { isOpenNow, wantedRank, type Clock } from '../../domain/opening-line.ts';
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

/** A section of results; `title` is a heading of its own. */
export type ListedSection = ResultSection<DirectoryRow> & { title?: string };

/** The records that answer a state, in order, and what is written about them. */
export type Listed = {
  sections: ListedSection[];
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
  const passesOpen = openFilter(filters, clock);
  const passes = (row: DirectoryRow) => matchesFilters(row, filters) && passesOpen(row);
  const inOrder = (some: DirectoryRow[]): DirectoryRow[] => {
    const wanted = found?.wanted;
    const chosen = filters.sort === 'kana' ? byKana(some) : some;
    return wanted === undefined
      ? chosen
      : sortedBy(chosen, ({ opening }) => wantedRank(opening, wanted, clock));
  };
  const all = found?.found ?? rows;
  const sections = from
    ? sectionsByDistance(all.filter(passes), from, inOrder)
    : found?.answer === undefined || filters.sort === 'kana'
      ? singleSection(inOrder(all.filter(passes)))
      : resultSections(found.answer, all, passes, inOrder);
  const listed = rowsOfSections(sections);
  return {
    sections,
    rows: listed,
    count:
      filters.open === ''
        ? countText(listed.length, found)
        : fill(words.findOpenCount, {
            count: listed.length,
            unknown: all.filter(
              (row) => matchesFilters(row, filters) && isOpenNow(row.opening, clock) === undefined,
            ).length,
          }),
    needsHelp: sections.every(({ isGuess }) => isGuess),
  };
}

/** Whether a record is to be listed by its opening state: every record, or on request those that are open now. */
export const openFilter =
  ({ open }: Filters, clock: Clock) =>
  ({ opening }: Pick<DirectoryRow, 'opening'>): boolean =>
    open === '' || isOpenNow(opening, clock) === true;

/**
 * The records by distance, then under a heading those whose place is unknown, so that it is never taken for a far one.
 * @param inOrder puts those open first that the visitor asks for; within these the order is by distance
 */
function sectionsByDistance(
  rows: DirectoryRow[],
  from: Origin,
  inOrder: (some: DirectoryRow[]) => DirectoryRow[],
): ListedSection[] {
  const { placed, unplaced } = sortByDistance(rows, from);
  const title = fill(words.findUnplaced, { count: unplaced.length });
  return [
    ...singleSection(inOrder(placed.map(({ row }) => row))),
    ...singleSection(inOrder(unplaced.map(({ row }) => row))).map((section) => ({ ...section, title })),
  ];
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
