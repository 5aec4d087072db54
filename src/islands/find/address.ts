/** What an address holds beside the words, by the name it has there. */
export const filterNames = [
  'kind',
  'district',
  'for',
  'ages',
  'free',
  'walkIn',
  'childcare',
  'visits',
  'open',
  'sort',
] as const;

export type FilterName = (typeof filterNames)[number];

/** What is chosen and typed on the page of all records; a filter that is not chosen is empty. */
export type SearchState = { query: string; filters: Record<FilterName, string> };

/** Reads an address. `?q=` of a link from elsewhere is read too; `writeAddress` then moves it into the fragment. */
export function readAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): SearchState {
  const given = new URLSearchParams(search);
  return {
    query: new URLSearchParams(hash.slice(1)).get('q') ?? given.get('q') ?? '',
    filters: Object.fromEntries(
      filterNames.map((name) => [name, given.get(name) ?? '']),
    ) as SearchState['filters'],
  };
}

/** Whether a fragment is of the form that `writeAddress` gives: none, or `#q=`. Links within the page have others. */
export const isOwnFragment = (hash: string): boolean =>
  hash === '' || new URLSearchParams(hash.slice(1)).has('q');

/**
 * The address of a choice: filters as parameters, what was typed only in the fragment, which no browser sends.
 * @param keepsQuery false for words of crisis, which are kept nowhere
 */
export function writeAddress({ query, filters }: SearchState, path: string, keepsQuery: boolean): string {
  const given = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
  const search = String(given) === '' ? '' : `?${given}`;
  const hash = query && keepsQuery ? `#${new URLSearchParams({ q: query })}` : '';
  return path + search + hash;
}

/**
 * Writes addresses into the address bar. A browser refuses after many in a short time (Safari: 100 in 30 seconds, with an
 * error); the last one is then written later, since it may take words out that the bar still holds.
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
