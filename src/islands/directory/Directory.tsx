import * as words from '@words/ja.json';
import { useRef, type ReactNode } from 'react';
import type { DirectoryRow, FilterOptions } from '../../domain/directory.ts';
import { firstRows } from '../../domain/search/result-sections.ts';
import { links } from '../../site/links.ts';
import { writeAddress } from './address.ts';
import ErrorBoundary from './ErrorBoundary.tsx';
import FilterForm from './FilterForm.tsx';
import FullTextSearch from './FullTextSearch.tsx';
import NearestNeeds from './NearestNeeds.tsx';
import OriginPicker from './OriginPicker.tsx';
import Results, { type LanguageLink } from './Results.tsx';
import { useArrowKeys } from './useArrowKeys.ts';
import { useDirectory, type DirectoryFiles, type Shown } from './useDirectory.ts';
import { searchBox } from './useSearchBox.ts';

/** What a page gives to the directory. */
export type DirectoryProps = {
  files: DirectoryFiles;
  /** The other page with the same records; null in a city without a map. */
  elsewhere: { href: string; name: string } | null;
  options: FilterOptions;
  languages: Record<string, LanguageLink>;
  /** How many results are shown at once; null for all. */
  pageSize: number | null;
  /** The list of all records, built into the page. */
  children?: ReactNode;
  /** Shown where nothing matches, built into the page. */
  nothing?: ReactNode;
};

type Additions = {
  /** A part above the list, such as the map; all records are then listed at once. `undefined` until they are loaded. */
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
  const list = useRef<HTMLOListElement>(null);
  useArrowKeys(list);
  const view = useDirectory(files, panelOf !== undefined);
  const { state, dispatch, settled, origins, choice, found, listed, shown, isBusy, isNarrowed } = view;

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
  const results = isNarrowed ? listed : undefined;
  const sections = firstRows(results?.sections ?? [], size);
  const count = results?.count ?? '';
  return (
    <div className={panelOf ? 'directory has-map' : 'directory'} data-find-page="" aria-busy={isBusy}>
      <div className="waits" data-find="form" hidden={!state.isRestored}>
        <FilterForm
          options={options}
          filters={state.filters}
          countOf={view.countOf}
          isOpen={state.isFormOpen}
          onFold={(isOpen) => dispatch({ type: 'fold', isOpen })}
          onChoose={(name, value) => dispatch({ type: 'filter', name, value })}
          onClear={clear}
        >
          {state.filters.sort === 'near' && <OriginPicker choice={choice} origins={origins} />}
        </FilterForm>
      </div>
      {/* A new element is announced, also if its text is the one before. */}
      <div className="directory-bar">
        <p data-find="count" role="status">
          {count !== '' && <span key={`${settled.query} ${JSON.stringify(settled.filters)}`}>{count}</span>}
        </p>
        {!isNarrowed && !panelOf && <p>{words.findLead}</p>}
        {elsewhere && (
          <a
            className="row-link"
            data-find="elsewhere"
            href={state.isRestored ? writeAddress(state, elsewhere.href, view.keepsQuery) : elsewhere.href}
          >
            {elsewhere.name}
          </a>
        )}
      </div>
      {view.isBroken && (
        <p data-find="broken">
          <span>{words.findBroken}</span> <a href={links.emergency}>{words.emergency}</a>
        </p>
      )}
      {panelOf?.(shown)}
      <ol
        className="plain-list"
        ref={list}
        data-find="results"
        data-results={isNarrowed ? '' : undefined}
        data-map-list={isNarrowed && panelOf ? '' : undefined}
        aria-busy={isBusy}
        hidden={!isNarrowed}
      >
        {isNarrowed && shown && (
          // New elements, so that no record moves under a finger when the needs arrive.
          <Results
            key={String(view.usesNeeds)}
            directory={shown.directory}
            summaries={shown.summaries}
            sections={sections}
            languages={languages}
            clock={shown.clock}
            from={shown.from}
            labelsUnknownHours={found?.wanted !== undefined}
            actionOf={actionOf}
          />
        )}
      </ol>
      {results && results.rows.length > size && (
        <button type="button" data-find="next" onClick={() => dispatch({ type: 'more' })}>
          {words.findNext}
        </button>
      )}
      <div data-find="nothing" hidden={!results?.needsHelp}>
        {results?.needsHelp && (
          <NearestNeeds answer={found?.answer} sections={results.sections} onChoose={searchNeed} />
        )}
        {nothing}
      </div>
      {settled.query !== '' && (found || view.isBroken) && (
        <FullTextSearch key={settled.query} query={settled.query} base={links.home} />
      )}
      <div
        data-find="grouped"
        data-results={isNarrowed ? undefined : ''}
        aria-busy={isBusy}
        hidden={isNarrowed}
      >
        {children}
      </div>
    </div>
  );
}
