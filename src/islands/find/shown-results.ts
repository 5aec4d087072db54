import type { Row } from './rows.ts';
import type { Origin } from './origin.ts';

/** The records that the list shows, in their order, and from where distances are told. */
export type ShownResults = { rows: Row[]; from: Origin | undefined };

type Listener = (shown: ShownResults) => void;

let last: ShownResults | undefined;
const listeners: Listener[] = [];

/** Tells whoever draws the same records elsewhere, so that list and map are always one. */
export function publishResults(shown: ShownResults): void {
  last = shown;
  for (const listener of listeners) listener(shown);
}

/** Hears of every list that is shown, and at once of the one that stands. */
export function subscribeResults(listener: Listener): void {
  listeners.push(listener);
  if (last) listener(last);
}
