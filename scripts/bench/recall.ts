import { readFileSync } from 'node:fs';
import { listedPlaces, searchNames } from '../../src/data/search.ts';
import { crisisData, needsData, placeTexts, searchBudget } from '../../src/data/search-needs.ts';
import type { CityData } from '../../src/data/views.ts';
import { answer, entriesOf } from '../../src/domain/search/answer.ts';
import { crisisDetector, type CrisisSign } from '../../src/domain/search/crisis.ts';
import { needsFinder } from '../../src/domain/search/needs.ts';
import { searchIndex } from '../../src/domain/search/record.ts';
import type { Content } from '../content/load.ts';

/** A query of a resident, with ids of records that answer it, or `kind:` and the plain name of a kind. */
export type Query = { q: string; want: string[] };

/** Queries of a writer who knows only the list of records, phrases of danger, and texts that are harmless. */
export type FreshFile = {
  name: string;
  queries: Query[];
  /** `also` are classes that are as right as `class`. */
  crisis: { q: string; class: string; also?: string[] }[];
  harmless: string[];
};

/** The files of fresh queries named on the command line. */
export const freshFiles = (): FreshFile[] =>
  process.argv.slice(2).map((name) => ({
    name,
    ...(JSON.parse(readFileSync(name, 'utf8')) as Omit<FreshFile, 'name'>),
  }));

/** The first records that a search shows; `rank` is the index of a wanted one among them, -1 if there is none. */
export type QueryResult = { q: string; first: string[]; rank: number };

/** How many of the first records count as found. */
export const k = 3;

/**
 * Prepares the search of a content folder as a device has it, and returns functions that ask it.
 * @param budget the sizes of the parts, see `searchBudget`
 * @param crisis what recognises danger, which takes seconds to train
 */
export function searchOf(
  content: Content,
  city: CityData,
  budget = searchBudget,
  crisis = crisisData(content.folders.needs, content.singles['crisis.json']!.record, budget.weights),
) {
  const names = searchNames(city, {
    stations: content.singles['geo/stations.csv']?.record ?? [],
    towns: content.singles['geo/towns.csv']?.record ?? [],
  });
  const needs = needsData(content.folders.needs, placeTexts(city), budget.phrases);
  const index = searchIndex(listedPlaces(city), names);
  const finder = needsFinder(needs);
  const detect = crisisDetector(crisis);
  const ask = (query: string) => {
    const sign = detect(query);
    return answer(index, names.sections, finder, query, sign?.strength === 'card' ? sign.class : undefined);
  };
  return { names, crisis, needs, ask, detect: detect as (query: string) => CrisisSign | undefined };
}

/** Asks all queries. A kind to choose from counts as one record; a wanted kind is found by any of its records. */
export function resultsOf(
  queries: Query[],
  city: CityData,
  { ask }: Pick<ReturnType<typeof searchOf>, 'ask'>,
): QueryResult[] {
  return queries.map(({ q, want }) => {
    const entries = ask(q).groups.flatMap(entriesOf).slice(0, k);
    const wanted = (id: string) => isWanted(city, want, id);
    const rank = entries.findIndex((entry) =>
      'place' in entry
        ? wanted(entry.place)
        : city.places.some(({ id, kind }) => kind === entry.kind && wanted(id)),
    );
    return {
      q,
      first: entries.map((entry) => ('place' in entry ? entry.place : `kind:${entry.kind}`)),
      rank,
    };
  });
}

/** Whether a record answers a query, by its id or by the plain name of its kind. */
export function isWanted({ places }: CityData, want: string[], id: string): boolean {
  const kind = places.find((place) => place.id === id)?.kindView;
  return want.includes(id) || want.includes(`kind:${kind?.plain}`);
}

/** The share of queries for which a wanted record is among the first `k`. */
export const recallOf = (results: QueryResult[]): number =>
  results.filter(({ rank }) => rank >= 0).length / results.length;

/** The queries of a file; none if they were written for the records of another city. */
function queriesIn<Some>(file: string, { site }: CityData): Some[] {
  const { city, queries } = JSON.parse(readFileSync(file, 'utf8')) as { city: string; queries: Some[] };
  return city === site.city.code ? queries : [];
}

/** The queries of tests/golden/own-queries.json, which were written for this site. */
export const ownQueries = (city: CityData): Query[] => queriesIn('tests/golden/own-queries.json', city);

/** The queries of tests/golden/search-queries.json, whose wanted records are given by a pattern for their names. */
export function goldenQueries(city: CityData): Query[] {
  const queries = queriesIn<{ q: string; want: string }>('tests/golden/search-queries.json', city);
  return queries.map(({ q, want }) => ({
    q,
    want: city.places.filter(({ name }) => new RegExp(want).test(name)).map(({ id }) => id),
  }));
}
