/** What is chosen and typed on the page of all records, as its address holds it. */
export type Choice = { query: string; kind: string; district: string; open: boolean };

/** Reads an address. `?q=` of a link from elsewhere is read too; `writeAddress` then moves it into the fragment. */
export function readAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): Choice {
  const filters = new URLSearchParams(search);
  const typed = new URLSearchParams(hash.slice(1)).get('q') ?? filters.get('q') ?? '';
  return {
    query: typed,
    kind: filters.get('kind') ?? '',
    district: filters.get('district') ?? '',
    open: filters.get('open') === 'now',
  };
}

/**
 * The address of a choice: filters as parameters, what was typed only in the fragment, which no browser sends.
 * @param keepsQuery false for words of crisis, which are kept nowhere
 */
export function writeAddress(
  { query, kind, district, open }: Choice,
  path: string,
  keepsQuery: boolean,
): string {
  const filters = new URLSearchParams();
  if (kind) filters.set('kind', kind);
  if (district) filters.set('district', district);
  if (open) filters.set('open', 'now');
  const search = filters.size > 0 ? `?${filters}` : '';
  const hash = query && keepsQuery ? `#${new URLSearchParams({ q: query })}` : '';
  return path + search + hash;
}
