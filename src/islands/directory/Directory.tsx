import * as words from '@words/ja.json';
import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, type ReactNode } from 'react';
import type { DirectoryRow, FilterOptions } from '../../domain/directory.ts';
import { optionCounter } from '../../domain/filter.ts';
import type { Clock } from '../../domain/opening-line.ts';
import { firstRows } from '../../domain/search/result-sections.ts';
import { links } from '../../site/links.ts';
import { writeAddress, type SearchState } from './address.ts';
import {
  fetchDirectory,
  fetchJson,
  fetchNeeds,
  fetchSearch,
  type Directory as DirectoryData,
} from './directory-data.ts';
import ErrorBoundary from './ErrorBoundary.tsx';
import FilterForm from './FilterForm.tsx';
import FullTextSearch from './FullTextSearch.tsx';
import { listedRecords } from './listed.ts';
import NearestNeeds from './NearestNeeds.tsx';
import OriginPicker from './OriginPicker.tsx';
import type { Origin, OriginData } from './origins.ts';
import Results, { type LanguageLink } from './Results.tsx';
import { asksForResults, initialState, reduce } from './state.ts';
import { useAddress } from './useAddress.ts';
import { useArrowKeys } from './useArrowKeys.ts';
import { useDanger } from './useDanger.ts';
import { useFetched } from './useFetched.ts';
import { useNow } from './useNow.ts';
import { useOrigin } from './useOrigin.ts';
import { searchBox, useSearchBox } from './useSearchBox.ts';

/** What a page gives to the directory. */
export type DirectoryProps = {
  /** Addresses of the data. */
  files: { directory: string; names: string; needs: string; origins: string };
  /** The other page with the same records. */
  elsewhere: { href: string; name: string };
  options: FilterOptions;
  languages: Record<string, LanguageLink>;
  /** How many results are shown at once; null for all. */
  pageSize: number | null;
  /** The list of all records, built into the page. */
  children?: ReactNode;
  /** Shown where nothing matches, built into the page. */
  nothing?: ReactNode;
};

/** The records that are listed, for a part that draws them elsewhere. */
export type Shown = {
  rows: DirectoryRow[];
  from: Origin | undefined;
  directory: DirectoryData;
  clock: Clock;
};

type Additions = {
  /** A part above the list, such as the map; the records are then loaded at once. `undefined` until they are. */
  panelOf?: (shown: Shown | undefined) => ReactNode;
  /** What is added to each result. */
  actionOf?: (row: DirectoryRow) => ReactNode;
};

/**
 * The search of all records: filters, order and results. The search box and the card of danger are outside of it. Until
 * something is asked for, and where a part fails, the list built into the page is shown.
 */
export default function Directory(props: DirectoryProps & Additions) {
  return (
    <ErrorBoundary fallback={<div data-results="">{props.children}</div>}>
      <Search {...props} />
    </ErrorBoundary>
  );
}

function Search(props: DirectoryProps & Additions) {
  const { files, elsewhere, options, languages, pageSize, children, nothing, panelOf, actionOf } = props;
  const [state, dispatch] = useReducer(reduce, initialState);
  const now = useNow();
  const list = useRef<HTMLOListElement>(null);
  useArrowKeys(list);
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
  const directory = useFetched(
    fetchDirectory,
    files.directory,
    isAsking || isTouched || panelOf !== undefined,
    state,
  );
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
    () => data && optionCounter(found?.found ?? data.rows, settled.filters),
    [data, found, settled.filters],
  );
  const shown = useMemo(
    () => data && clock && listed && { rows: listed.rows, from, directory: data, clock },
    [data, clock, listed, from],
  );

  // Without the names a query finds nothing: the filters alone decide what is shown.
  const answered = found ? settled : { ...settled, query: '' };
  const isNarrowed = listed !== undefined && asksForResults(answered, from !== undefined);
  const isChanging =
    settled !== state ||
    (isAsking && directory.status === 'loading') ||
    (state.query !== '' && [search.status, needs.status].includes('loading'));
  // Screen readers, tests and other sites read it; before the address is read it says nothing.
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

  function clear(): void {
    choice.forget();
    dispatch({ type: 'clear' });
    searchBox.write('');
  }

  function searchNeed(name: string): void {
    searchBox.write(name);
    list.current?.scrollIntoView({ block: 'nearest' });
  }

  const size = pageSize === null ? Infinity : pageSize * settled.pages;
  const sections = isNarrowed ? firstRows(listed.sections, size) : [];
  const count = isNarrowed ? listed.count : '';
  const wanted = found?.wanted !== undefined || settled.filters.open !== '';
  return (
    <div className={panelOf ? 'directory has-map' : 'directory'} data-find-page="" aria-busy={isBusy}>
      <div className="waits" data-find="form" hidden={!state.isRestored}>
        <FilterForm
          options={options}
          filters={state.filters}
          countOf={countOf}
          isOpen={state.isFormOpen}
          onFold={(isOpen) => dispatch({ type: 'fold', isOpen })}
          onChoose={(name, value) => dispatch({ type: 'filter', name, value })}
          onClear={clear}
        >
          {isNear && <OriginPicker choice={choice} origins={origins} />}
        </FilterForm>
      </div>
      {/* A new element is announced, also if its text is the one before. */}
      <p className="directory-count" data-find="count" role="status">
        {count !== '' && <span key={`${query} ${JSON.stringify(settled.filters)}`}>{count}</span>}
      </p>
      {isBroken && (
        <p data-find="broken">
          <span>{words.findBroken}</span> <a href={links.emergency}>{words.emergency}</a>
        </p>
      )}
      {panelOf?.(shown)}
      <p>
        <a
          className="row-link"
          data-find="elsewhere"
          href={state.isRestored ? writeAddress(state, elsewhere.href, keepsQuery) : elsewhere.href}
        >
          {elsewhere.name}
        </a>
      </p>
      <ol
        className="plain-list"
        ref={list}
        data-find="results"
        data-results={isNarrowed ? '' : undefined}
        data-map-list={isNarrowed && panelOf ? '' : undefined}
        aria-busy={isBusy}
        hidden={!isNarrowed}
      >
        {isNarrowed && clock && (
          <Results
            directory={data!}
            sections={sections}
            languages={languages}
            clock={clock}
            from={from}
            labelsUnknownHours={wanted}
            actionOf={actionOf}
          />
        )}
      </ol>
      {isNarrowed && listed.rows.length > size && (
        <button type="button" data-find="next" onClick={() => dispatch({ type: 'more' })}>
          {words.findNext}
        </button>
      )}
      <div data-find="nothing" hidden={!isNarrowed || !listed.needsHelp}>
        {isNarrowed && listed.needsHelp && (
          <NearestNeeds answer={found?.answer} sections={listed.sections} onChoose={searchNeed} />
        )}
        {nothing}
      </div>
      {query !== '' && (found || isBroken) && <FullTextSearch key={query} query={query} base={links.home} />}
      <div
        data-find="grouped"
        data-results={isNarrowed ? undefined : ''}
        data-map-list={!isNarrowed && panelOf ? '' : undefined}
        aria-busy={isBusy}
        hidden={isNarrowed}
      >
        {children}
      </div>
    </div>
  );
}
