import { filterNames, type Filters } from '../../domain/filter.ts';

/** The query and the filters of the directory; a filter without a choice is empty. */
export type SearchState = { query: string; filters: Filters };

/** Reads an address. The `?q=` of an external link is read too; `writeAddress` then moves it into the fragment. */
export function readAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): SearchState {
  const given = new URLSearchParams(search);
  return {
    query: new URLSearchParams(hash.slice(1)).get('q') ?? given.get('q') ?? '',
    filters: Object.fromEntries(filterNames.map((name) => [name, given.get(name) ?? ''])) as Filters,
  };
}

/** Whether a fragment has the form that `writeAddress` writes: none, or `#q=`. Links within the page have others. */
export const isOwnFragment = (hash: string): boolean =>
  hash === '' || new URLSearchParams(hash.slice(1)).has('q');

/**
 * The address of a state: filters as parameters, the query only in the fragment, which browsers do not send.
 * @param keepsQuery false leaves the query out, for example one about a crisis
 */
export function writeAddress({ query, filters }: SearchState, path: string, keepsQuery: boolean): string {
  const given = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
  const search = String(given) === '' ? '' : `?${given}`;
  const hash = query && keepsQuery ? `#${new URLSearchParams({ q: query })}` : '';
  return path + search + hash;
}

/**
 * Returns a function that writes the address bar. A browser throws after many writes in a short time (Safari: 100 in 30
 * seconds); the last address is then written later, since it may remove a query that the bar still shows.
 * @param retryAfter milliseconds
 */
export function addressBar(retryAfter = 5000): (address: string) => void {
  let wanted = '';
  let isWaiting = false;
  function write(): void {
    isWaiting = false;
    try {
      history.replaceState(null, '', wanted);
    } catch {
      isWaiting = true;
      setTimeout(write, retryAfter);
    }
  }
  return (address) => {
    wanted = address;
    if (!isWaiting) write();
  };
}
