import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, type Dispatch } from 'react';
import type { DirectoryRow, Summaries } from '../../domain/directory.ts';
import { optionCounter, type NarrowingFilter } from '../../domain/filter.ts';
import type { Clock } from '../../domain/opening-line.ts';
import type { SearchState } from './address.ts';
import {
  fetchDirectory,
  fetchJson,
  fetchNeeds,
  fetchSearch,
  type Directory as DirectoryData,
} from './directory-data.ts';
import { listedRecords, openFilter, type Listed } from './listed.ts';
import type { Origin, OriginData } from './origins.ts';
import type { SearchResult } from './search-engine.ts';
import { asksForResults, initialState, reduce, type Action, type DirectoryState } from './state.ts';
import { useAddress } from './useAddress.ts';
import { useDanger } from './useDanger.ts';
import { useFetched, type Fetched } from './useFetched.ts';
import { useNow } from './useNow.ts';
import { useOrigin, type OriginChoice } from './useOrigin.ts';
import { searchBox, useSearchBox } from './useSearchBox.ts';

/** Addresses of the data. */
export type DirectoryFiles = {
  directory: string;
  summaries: string;
  names: string;
  needs: string;
  origins: string;
};

/** The records that are listed, for a part that draws them elsewhere. */
export type Shown = {
  rows: DirectoryRow[];
  from: Origin | undefined;
  directory: DirectoryData;
  summaries: Summaries | undefined;
  clock: Clock;
};

/** The directory as it is shown. What depends on the records is undefined until they are loaded. */
export type DirectoryView = {
  state: DirectoryState;
  dispatch: Dispatch<Action>;
  /** The state that `listed` answers; behind `state` while a visitor types quickly. */
  settled: DirectoryState;
  origins: Fetched<OriginData>;
  choice: OriginChoice;
  found: SearchResult | undefined;
  listed: Listed | undefined;
  shown: Shown | undefined;
  countOf: ((name: NarrowingFilter, value: string) => number) | undefined;
  /** Whether `found` uses the needs; until they are loaded, names alone answer. */
  usesNeeds: boolean;
  /** Whether results are shown instead of the list of the page. */
  isNarrowed: boolean;
  /** Whether results are awaited; undefined before the address is read. */
  isBusy: boolean | undefined;
  /** Whether data could not be fetched. */
  isBroken: boolean;
  /** Whether the query may be in an address. */
  keepsQuery: boolean;
};

/**
 * The state of the directory and what follows from it: data are fetched when they are first needed, and the address is
 * kept the same.
 * @param listsAll whether all records are listed before anything is asked for
 */
export function useDirectory(files: DirectoryFiles, listsAll: boolean): DirectoryView {
  const [state, dispatch] = useReducer(reduce, initialState);
  const now = useNow();
  const onQuery = useCallback((query: string) => dispatch({ type: 'query', query }), []);
  const isTouched = useSearchBox(onQuery);
  const danger = useDanger();

  const isNear = state.filters.sort === 'near';
  const origins = useFetched(fetchJson<OriginData>, files.origins, isNear, state);
  const choice = useOrigin(origins);
  const from = isNear ? choice.origin : undefined;

  // A late answer to an earlier state is never shown, and typing stays quick.
  const settled = useDeferredValue(state);
  const isAsking = asksForResults(state, from !== undefined);
  const directory = useFetched(fetchDirectory, files.directory, isAsking || isTouched || listsAll, state);
  const summaries = useFetched(fetchJson<Summaries>, files.summaries, isAsking || isTouched, state);
  const isSearching = state.query !== '' || isTouched;
  const search = useFetched(fetchSearch, files.names, isSearching, state.query);
  const needs = useFetched(fetchNeeds, files.needs, isSearching, state.query);

  const { data } = directory;
  const { query } = settled;
  const searchable = useMemo(
    () => data && search.data?.engine.searchableRows(data.rows, search.data.names),
    [data, search.data],
  );
  const found = useMemo(
    () =>
      searchable && query !== ''
        ? search.data?.engine.searchRows(searchable, needs.data, query, danger.shown)
        : undefined,
    [search.data, searchable, needs.data, query, danger.shown],
  );
  const clock = useMemo(() => data && { now, holidays: data.holidays }, [data, now]);
  const listed = useMemo(
    () => data && clock && listedRecords(settled, data.rows, found, { clock, from }),
    [data, clock, settled, found, from],
  );
  const countOf = useMemo(
    () =>
      data &&
      clock &&
      optionCounter((found?.found ?? data.rows).filter(openFilter(settled.filters, clock)), settled.filters),
    [data, clock, found, settled.filters],
  );
  const shown = useMemo(
    () =>
      data &&
      clock &&
      listed && { rows: listed.rows, from, directory: data, summaries: summaries.data, clock },
    [data, summaries.data, clock, listed, from],
  );

  // Without the names a query finds nothing: the filters alone decide what is shown.
  const answered = found ? settled : { ...settled, query: '' };
  const isAnswered = asksForResults(answered, from !== undefined) && summaries.status !== 'loading';
  const isNarrowed = listed !== undefined && (listsAll || isAnswered);
  const isChanging =
    settled !== state ||
    (isAsking && [directory.status, summaries.status].includes('loading')) ||
    (state.query !== '' && [search.status, needs.status].includes('loading'));
  // For screen readers, tests and other sites. Undefined before the address is read, since the list is not final then.
  const isBusy = state.isRestored ? isChanging : undefined;
  const isOtherVersion = search.data !== undefined && data !== undefined && searchable === undefined;
  const isBroken =
    directory.status === 'failed' || (state.query !== '' && (search.status === 'failed' || isOtherVersion));
  const keepsQuery = found?.query === state.query && found.canBeInAddress && !danger.mayBe;

  const restore = useCallback(({ query: asked, filters }: SearchState, isFirst: boolean) => {
    dispatch({ type: 'restore', filters });
    // The box is there before this script: what was typed meanwhile stays.
    searchBox.write(asked || (isFirst ? searchBox.text() : ''));
  }, []);
  useAddress(state, keepsQuery, restore);
  useEffect(() => {
    void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage('keep-search'));
  }, []);

  return {
    state,
    dispatch,
    settled,
    origins,
    choice,
    found,
    usesNeeds: needs.data !== undefined,
    listed,
    shown,
    countOf,
    isNarrowed,
    isBusy,
    isBroken,
    keepsQuery,
  };
}
