import { useEffect, useRef } from 'react';
import type { Filters } from '../../domain/filter.ts';
import { addressBar, isOwnFragment, readAddress, writeAddress } from './address.ts';
import type { DirectoryState } from './state.ts';

/**
 * Keeps the address and the state the same: reads the address first and on going back, and writes each state.
 * @param keepsQuery whether the query may be in the address
 * @param restore receives what an address asks for; `isFirst` for the address with which the page was opened
 */
export function useAddress(
  state: DirectoryState,
  keepsQuery: boolean,
  restore: (asked: { query: string; filters: Filters }, isFirst: boolean) => void,
): void {
  const written = useRef('');
  const bar = useRef<ReturnType<typeof addressBar>>(undefined);

  useEffect(() => {
    restore(readAddress(location), true);
    // A link within the page and the return from it keep the state: a query that is not in the address would be lost.
    const onReturn = () => {
      const { pathname, search, hash } = location;
      if (isOwnFragment(hash) && pathname + search + hash !== written.current) {
        restore(readAddress(location), false);
      }
    };
    window.addEventListener('popstate', onReturn);
    return () => window.removeEventListener('popstate', onReturn);
  }, [restore]);

  const { query, filters, isRestored } = state;
  useEffect(() => {
    if (!isRestored) return;
    written.current = writeAddress({ query, filters }, location.pathname, keepsQuery);
    const keepsFragment = !written.current.includes('#') && !isOwnFragment(location.hash);
    bar.current ??= addressBar();
    bar.current(written.current + (keepsFragment ? location.hash : ''));
  }, [query, filters, isRestored, keepsQuery]);
}
