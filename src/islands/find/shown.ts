import type { Row } from './rows.ts';
import type { Origin } from './origin.ts';

/** The records that the list shows, in their order, and from where distances are told. */
export type Shown = { rows: Row[]; from: Origin | undefined };

type Listener = (shown: Shown) => void;

let last: Shown | undefined;
const listeners: Listener[] = [];

/** Tells whoever draws the same records elsewhere, so that list and map are always one. */
export function tellShown(shown: Shown): void {
  last = shown;
  for (const listener of listeners) listener(shown);
}

/** Hears of every list that is shown, and at once of the one that stands. */
export function onShown(listener: Listener): void {
  listeners.push(listener);
  if (last) listener(last);
}
