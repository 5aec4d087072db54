import type { Row } from './rows.ts';
import type { Origin } from './origin.ts';

/** The records of the list, in its order, and the origin of distances. */
export type ShownResults = { rows: Row[]; from: Origin | undefined };

type Listener = (shown: ShownResults) => void;

let last: ShownResults | undefined;
const listeners: Listener[] = [];

/** Notifies the subscribers, so that the map shows the same records as the list. */
export function publishResults(shown: ShownResults): void {
  last = shown;
  for (const listener of listeners) listener(shown);
}

/** Calls the listener with every list published from now on, and at once with the last one. */
export function subscribeResults(listener: Listener): void {
  listeners.push(listener);
  if (last) listener(last);
}
