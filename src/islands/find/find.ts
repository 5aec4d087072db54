import type { WantedTime } from '../../domain/search/opening-wish.ts';
import {
  firstRows,
  resultSections,
  rowsOfSections,
  singleSection,
  type ResultSection,
} from '../../domain/search/result-sections.ts';
import { dangerShown, mayBeDanger, onDangerChange } from './crisis-card.ts';
import {
  addressBar,
  filterNames,
  isOwnFragment,
  readAddress,
  writeAddress,
  type SearchState,
} from './address.ts';
import { showCounts } from './counts.ts';
import type { NeedsFinder } from '../../domain/search/needs.ts';
import { startKeys } from './keys.ts';
import { showNearest } from './nearest.ts';
import {
  byDistance,
  byKana,
  everyRow,
  narrowingFilters,
  openFirst,
  openWhenWantedFirst,
  matchesFilters,
  type Row,
} from './rows.ts';
import { startOriginPicker } from './origin.ts';
import { showSections } from './results.ts';
import { publishResults } from './shown-results.ts';
import { startFullTextResults } from './full-text-results.ts';
import { fetchNames, fetchNeeds, type NamesData } from './search-data.ts';
import { searchRows, type SearchResult } from './search-result.ts';

/**
 * Starts the search of the directory. Without it the grouped list stays as it was built. Writes the address bar,
 * `aria-busy` on the page and its lists, and `data-results` on the list that is shown.
 * @param page `[data-find-page]`; needs the `[data-find]` elements of components/find inside
 */
export function startFind(page: HTMLElement): void {
  const part = <Element extends HTMLElement>(name: string) =>
    page.querySelector<Element>(`[data-find="${name}"]`)!;
  const form = part('form');
  const box = page.querySelector<HTMLInputElement>('[data-search="box"]')!;
  const fields = filterNames.flatMap((name) => {
    const field = form.querySelector<HTMLSelectElement | HTMLInputElement>(`[name="${name}"]`);
    return field ? [{ name, field }] : [];
  });
  const [grouped, results] = [part('grouped'), part('results')];
  const [count, nothing, broken] = [part('count'), part('nothing'), part('broken')];
  const [listBroken, next] = [part('list-broken'), part<HTMLButtonElement>('next')];
  const elsewhere = part<HTMLAnchorElement>('elsewhere');
  /** How many results are shown at first, and are added by each press of `next`. */
  const pageSize = Number(results.dataset.atOnce ?? Infinity);
  const loadsAllRows = grouped.dataset.parts === undefined || page.querySelector('[data-map-panel]') !== null;
  const originPicker = startOriginPicker(part('near'), form.dataset.near ?? '', () => void show());
  const fullText = startFullTextResults(page, form.dataset.base ?? '/', () => box.value.trim());
  let rows: Promise<Row[] | undefined> | undefined;
  let names: Promise<NamesData | undefined> | undefined;
  let needs: Promise<NeedsFinder | undefined> | undefined;
  /** The loaded needs: until then a query is answered by names alone. */
  let nearNeeds: NeedsFinder | undefined;
  let visibleCount = pageSize;
  /** The last search result: a change of filters does not search again. */
  let searchResult: SearchResult | undefined;
  /** The last address written, without the fragment of a link within the page. */
  let written = '';
  const showAddress = addressBar();

  const loadRows = () => (rows ??= everyRow(grouped).catch(() => (rows = undefined)));
  const loadNames = async () => {
    const all = await loadRows();
    return all && (names ??= fetchNames(form.dataset.index ?? '', all));
  };
  const loadNeeds = async () => (nearNeeds = await (needs ??= fetchNeeds(form.dataset.needs ?? '')));
  const load = () => {
    void loadNames();
    void loadNeeds();
  };

  const chosen = (): SearchState => {
    const filters = filterNames.map((name) => {
      const field = fields.find((one) => one.name === name)?.field;
      return [name, field instanceof HTMLInputElement && !field.checked ? '' : (field?.value ?? '')];
    });
    return { query: box.value.trim(), filters: Object.fromEntries(filters) as SearchState['filters'] };
  };

  /** Sets `aria-busy` while the list changes; screen readers, tests and other sites read it. */
  const setBusy = (isBusy: boolean) => {
    for (const element of [page, grouped, results]) element.setAttribute('aria-busy', String(isBusy));
  };

  async function show(atMost = pageSize): Promise<void> {
    visibleCount = atMost;
    const choice = chosen();
    const isAsking = choice.query !== '';
    const isCurrent = () => JSON.stringify(choice) === JSON.stringify(chosen());
    setBusy(true);
    const awaited = isAsking && loadNeeds();
    const all = loadsAllRows || isNarrowing(choice) ? await loadRows() : undefined;
    const known = isAsking ? await loadNames() : undefined;
    if (!isCurrent()) return;
    listBroken.hidden = all !== undefined || !isNarrowing(choice);
    broken.hidden = !isAsking || known !== undefined || all === undefined;
    fullText.reset(isAsking);
    originPicker.show(choice.filters.sort === 'near');
    showAnswer(choice, all, known);
    if (nearNeeds === undefined && (await awaited)) {
      if (!isCurrent()) return;
      showAnswer(choice, all, known);
    }
    if (isCurrent()) setBusy(false);
  }

  /** Shows what the loaded data find, and writes the address. */
  function showAnswer(choice: SearchState, all: Row[] | undefined, known: NamesData | undefined): void {
    if (!known || !all || choice.query === '') searchResult = undefined;
    else if (
      searchResult?.query !== choice.query ||
      searchResult.nearNeeds !== nearNeeds ||
      searchResult.danger !== dangerShown()
    ) {
      searchResult = searchRows(known, nearNeeds, all, choice.query, dangerShown());
    }
    const found = searchResult?.found ?? all;
    if (found) showCounts(form, found, choice.filters);
    showList(found, choice);
    showState(choice);
  }

  /** Writes the address, and that of the other page with the same records. */
  function showState(choice: SearchState): void {
    const isAnswered = searchResult?.query === choice.query;
    const keepsQuery = isAnswered && searchResult?.canBeInAddress === true && !mayBeDanger();
    const address = (path: string) => writeAddress(choice, path, keepsQuery);
    elsewhere.href = address(elsewhere.pathname);
    written = address(location.pathname);
    const keepsFragment = !written.includes('#') && !isOwnFragment(location.hash);
    showAddress(written + (keepsFragment ? location.hash : ''));
  }

  const isNarrowing = ({ query, filters }: SearchState) =>
    query !== '' ||
    filters.open !== '' ||
    filters.sort === 'kana' ||
    (filters.sort === 'near' && originPicker.point() !== undefined) ||
    narrowingFilters.some((name) => filters[name] !== '');

  function sorted(some: Row[], { sort, open }: SearchState['filters']): Row[] {
    const from = originPicker.point();
    const inOrder = sort === 'kana' ? byKana(some) : sort === 'near' && from ? byDistance(some, from) : some;
    const wanted = searchResult?.wanted;
    const wantedFirst = wanted === undefined ? inOrder : openWhenWantedFirst(inOrder, wanted);
    return open === '' ? wantedFirst : openFirst(wantedFirst);
  }

  /** The sections to show: one for all records where the visitor chose an order. */
  function sectionsOf(found: Row[], { filters }: SearchState): ResultSection<Row>[] {
    const passes = (row: Row) => matchesFilters(row, filters);
    const inOrder = (some: Row[]) => sorted(some, filters);
    const hasOrder = filters.sort === 'kana' || (filters.sort === 'near' && originPicker.point());
    return searchResult?.answer === undefined || hasOrder
      ? singleSection(inOrder(found.filter(passes)))
      : resultSections(searchResult.answer, found, passes, inOrder);
  }

  /** Shows the filtered records; the grouped list if nothing is chosen or the records could not be loaded. */
  function showList(found: Row[] | undefined, choice: SearchState): void {
    const { sort, open } = choice.filters;
    const from = sort === 'near' ? originPicker.point() : undefined;
    const isNarrowed = found !== undefined && isNarrowing(choice);
    const sections = found ? sectionsOf(found, choice) : [];
    const passed = rowsOfSections(sections);
    const isApproximate = searchResult?.answer?.isApproximate === true;
    showSections(results, isNarrowed ? firstRows(sections, visibleCount) : [], {
      from,
      labelsUnknownHours: open !== '' || searchResult?.wanted !== undefined,
    });
    next.hidden = !isNarrowed || passed.length <= visibleCount;
    results.hidden = !isNarrowed;
    grouped.hidden = isNarrowed;
    results.toggleAttribute('data-results', isNarrowed);
    grouped.toggleAttribute('data-results', !isNarrowed);
    const isGuess = sections.every((section) => section.isGuess);
    nothing.hidden = !isNarrowed || (passed.length > 0 && !isGuess);
    const offered = (searchResult?.answer?.nearest ?? []).filter(
      ({ id }) => !sections.some(({ need }) => need?.id === id),
    );
    showNearest(part('nearest'), nothing.hidden ? [] : offered);
    const countText = isNarrowed ? textOfCount(passed.length, isApproximate) : '';
    if (count.textContent !== countText) count.textContent = countText;
    if (found) publishResults({ rows: passed, from });
  }

  /** The number of records, with those in fold-outs, and which are first. */
  function textOfCount(total: number, isApproximate: boolean): string {
    const { none = '', alike = '', some = '', wanted = '{}' } = count.dataset;
    if (total === 0) return none;
    const counted = (isApproximate ? alike : some).replace('{count}', String(total));
    if (searchResult?.wanted === undefined) return counted;
    return `${counted}。${(JSON.parse(wanted) as Record<WantedTime, string>)[searchResult.wanted]}。`;
  }

  /** @param typed text to keep if the address has no query */
  function restore(typed = ''): void {
    const { query, filters } = readAddress(location);
    box.value = query || typed;
    for (const { name, field } of fields) {
      if (field instanceof HTMLInputElement) field.checked = filters[name] === field.value;
      else field.value = filters[name];
    }
    part<HTMLDetailsElement>('narrow').open = Object.values(filters).some(Boolean);
    // The search and the script for danger listen to the box.
    box.dispatchEvent(new Event('input'));
  }

  form.hidden = false;
  box.addEventListener('focus', load);
  box.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) void show();
  });
  box.addEventListener('compositionend', () => void show());
  next.addEventListener('click', () => void show(visibleCount + pageSize));
  for (const { field } of fields) field.addEventListener('change', () => void show());
  part('clear').addEventListener('click', () => {
    box.value = '';
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
      if (field.type === 'checkbox') (field as HTMLInputElement).checked = false;
      else field.value = '';
    }
    originPicker.forget();
    box.dispatchEvent(new Event('input'));
  });
  part('nearest').addEventListener('click', ({ target }) => {
    const { need } = (target as HTMLElement).dataset;
    if (need === undefined) return;
    box.value = need;
    box.dispatchEvent(new Event('input'));
    results.scrollIntoView({ block: 'nearest' });
  });
  onDangerChange(page, () => showState(chosen()));
  startKeys(page, box, results);
  // A link within the page and the return from it keep the state: a query that is not in the address would be lost.
  window.addEventListener('popstate', () => {
    const { pathname, search, hash } = location;
    if (isOwnFragment(hash) && pathname + search + hash !== written) restore();
  });
  // The box is there before this script: what was typed meanwhile stays.
  restore(box.value);
}
