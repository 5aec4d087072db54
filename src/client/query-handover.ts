import { handoverKey } from './storage-keys.ts';

/**
 * Passes a query to the next page of the tab, so that it is in no address. A browser without session storage loses it.
 */
export function handOverQuery(query: string): void {
  try {
    sessionStorage.setItem(handoverKey, query);
  } catch {
    // The next page opens without a query.
  }
}

/** Returns the query that the page before has handed over, and removes it; empty if there is none. */
export function takeQuery(): string {
  try {
    const query = sessionStorage.getItem(handoverKey) ?? '';
    sessionStorage.removeItem(handoverKey);
    return query;
  } catch {
    return '';
  }
}
