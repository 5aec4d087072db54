import { stringify } from 'csv-stringify/sync';
import { dangerOrders } from '../../src/domain/danger.ts';
import type { Content } from './load.ts';

/** The file of a content folder that holds the accepted order of numbers in danger. */
export const dangerFile = 'danger.golden.csv';

/**
 * Which records stand for each danger, in their order, as CSV: the danger, the outcome (`card` for the card of the
 * search), and the ids.
 */
export function dangerTable({ singles, folders }: Pick<Content, 'singles' | 'folders'>): string {
  const orders = dangerOrders(singles['crisis.json']?.record.cards ?? [], folders.flow);
  const rows = orders
    .map(({ danger, at, places }) => [danger, 'card' in at ? 'card' : at.outcome, places.join(' ')])
    .sort((one, other) => one.slice(0, 2).join().localeCompare(other.slice(0, 2).join()));
  return stringify([['danger', 'at', 'records'], ...rows]);
}
