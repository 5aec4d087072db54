import { boundedQuery, queryParts } from '../../domain/search/fold.ts';
import { searchByName, type SearchIndex } from '../../domain/search/names.ts';
import { indexVersionOf, searchIndex, type SearchNames } from '../../domain/search/record.ts';
import {
  addressBar,
  filterNames,
  isOwnFragment,
  readAddress,
  writeAddress,
  type SearchState,
} from './address.ts';
import { showCounts } from './counts.ts';
import { startKeys } from './keys.ts';
import {
  byDistance,
  byKana,
  everyRow,
  narrowingFilters,
  openFirst,
  matchesFilters,
  type Row,
} from './rows.ts';
import { startOriginPicker } from './origin.ts';
import { showResults } from './results.ts';
import { publishResults } from './shown-results.ts';
import { startFullTextResults } from './full-text-results.ts';

type SearchData = { index: SearchIndex };
type SearchResult = {
  query: string;
  found: Row[];
  isApproximate: boolean;
  /** False if the query is no name, finds a discreet record first, or is cut by `boundedQuery`. */
  canBeInAddress: boolean;
};

/** The query is kept out of the address if one of this many first results is discreet. */
const discreetCheckCount = 3;
/** Names that explain this share of a query are what it asks for. */
const enoughByName = 0.7;

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
  const crisis = page.querySelector<HTMLElement>('[data-crisis]')!;
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
  let [rows, data]: [Promise<Row[] | undefined>?, Promise<SearchData | undefined>?] = [];
  let visibleCount = pageSize;
  /** The last search result: a change of filters does not search again. */
  let searchResult: SearchResult | undefined;
  /** The last address written, without the fragment of a link within the page. */
  let written = '';
  const showAddress = addressBar();

  const loadRows = () => (rows ??= everyRow(grouped).catch(() => (rows = undefined)));
  const load = async () => {
    const all = await loadRows();
    return all && (data ??= fetchData(form.dataset.index ?? '', all));
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
    setBusy(true);
    const all = loadsAllRows || isNarrowing(choice) ? await loadRows() : undefined;
    const known = isAsking ? await load() : undefined;
    if (JSON.stringify(choice) !== JSON.stringify(chosen())) return;

    if (!known || !all) searchResult = undefined;
    else if (searchResult?.query !== choice.query) searchResult = runSearch(known, all, choice.query);
    const isHarmless = crisis.hasAttribute('data-decided') && crisis.dataset.crisis === '';
    const address = (path: string) =>
      writeAddress(choice, path, isHarmless && searchResult?.canBeInAddress === true);
    elsewhere.href = address(elsewhere.pathname);
    listBroken.hidden = all !== undefined || !isNarrowing(choice);
    broken.hidden = !isAsking || known !== undefined || all === undefined;
    fullText.reset(isAsking);
    originPicker.show(choice.filters.sort === 'near');

    const found = searchResult?.found ?? all;
    if (found) showCounts(form, found, choice.filters);
    const passed = found?.filter((row) => matchesFilters(row, choice.filters));
    showList(passed && sorted(passed, choice.filters), choice, searchResult?.isApproximate === true);
    written = address(location.pathname);
    const keepsFragment = !written.includes('#') && !isOwnFragment(location.hash);
    showAddress(written + (keepsFragment ? location.hash : ''));
    setBusy(false);
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
    return open === '' ? inOrder : openFirst(inOrder);
  }

  /** Shows the filtered records; the grouped list if nothing is chosen or the records could not be loaded. */
  function showList(some: Row[] | undefined, choice: SearchState, isApproximate: boolean): void {
    const { sort, open } = choice.filters;
    const from = sort === 'near' ? originPicker.point() : undefined;
    const isNarrowed = some !== undefined && isNarrowing(choice);
    const shown = isNarrowed ? some : [];
    showResults(results, shown.slice(0, visibleCount), { from, labelsUnknownHours: open !== '' });
    next.hidden = shown.length <= visibleCount;
    results.hidden = !isNarrowed;
    grouped.hidden = isNarrowed;
    results.toggleAttribute('data-results', isNarrowed);
    grouped.toggleAttribute('data-results', !isNarrowed);
    nothing.hidden = !isNarrowed || (some.length > 0 && !isApproximate);
    const { none = '', alike = '', some: counted = '' } = count.dataset;
    const text = shown.length === 0 ? none : isApproximate ? alike : counted;
    const countText = isNarrowed ? text.replace('{count}', String(shown.length)) : '';
    if (count.textContent !== countText) count.textContent = countText;
    if (some) publishResults({ rows: some, from });
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
    box.dispatchEvent(new Event('input'));
  }

  form.hidden = false;
  box.addEventListener('focus', () => void load());
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
  document.addEventListener('crisis-ready', () => void show(visibleCount));
  startKeys(page, box, results);
  // A link within the page and the return from it keep the state: a query that is not in the address would be lost.
  window.addEventListener('popstate', () => {
    const { pathname, search, hash } = location;
    if (isOwnFragment(hash) && pathname + search + hash !== written) restore();
  });
  // The box is there before this script: what was typed meanwhile stays.
  restore(box.value);
}

/** Searches the records; best match first. */
function runSearch({ index }: SearchData, rows: Row[], query: string): SearchResult {
  const { hits, coverage, isApproximate } = searchByName(index, queryParts(query));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = hits.flatMap(({ id }) => byId.get(id) ?? []);
  const isDiscreet = found.slice(0, discreetCheckCount).some(({ discreet }) => discreet);
  const isShort = boundedQuery(query) === query;
  return { query, found, isApproximate, canBeInAddress: coverage >= enoughByName && !isDiscreet && isShort };
}

/**
 * Fetches the search data that the list does not have; undefined on failure or if its version differs from the page's.
 */
async function fetchData(address: string, rows: Row[]): Promise<SearchData | undefined> {
  const names = await fetch(address)
    .then((response) => (response.ok ? (response.json() as Promise<SearchNames>) : undefined))
    .catch(() => undefined);
  return names?.indexVersion === indexVersionOf(rows) ? { index: searchIndex(rows, names) } : undefined;
}
