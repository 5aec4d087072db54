import { stringify } from 'csv-stringify/sync';
import { dangerOrders } from '../../src/domain/danger.ts';
import type { Content } from './load.ts';

/** The file of a content folder that holds the accepted order of the records shown for each danger. */
export const dangerFile = 'danger.golden.csv';

/**
 * The records shown for each danger, as CSV with a header: the danger, the outcome's id (`card` for a card of the
 * search), and the ids of the records in order, separated by spaces. Rows are sorted by danger and outcome.
 */
export function dangerTable({ singles, folders }: Pick<Content, 'singles' | 'folders'>): string {
  const orders = dangerOrders(singles['crisis.json']?.record.cards ?? [], folders.flow);
  const rows = orders
    .map(({ danger, at, places }) => [danger, 'card' in at ? 'card' : at.outcome, places.join(' ')])
    .sort((one, other) => one.slice(0, 2).join().localeCompare(other.slice(0, 2).join()));
  return stringify([['danger', 'at', 'records'], ...rows]);
}
