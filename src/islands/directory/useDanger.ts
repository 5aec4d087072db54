import { useSyncExternalStore } from 'react';
import type { Danger } from '../../schema/danger.ts';

/** What the script of the search box has found in the query. */
export type DangerView = {
  /** The class of danger whose card is shown; a line is no card. */
  shown: Danger | undefined;
  /** Whether a card or a line is shown, or may still be: that script decides, perhaps later. */
  mayBe: boolean;
};

const slots = () => [...document.querySelectorAll<HTMLElement>('[data-crisis]')];

/** A text that changes whenever the view changes: React compares snapshots by identity. */
function snapshot(): string {
  const shown = slots()
    .filter((slot) => slot.querySelector('section') !== null)
    .map(({ dataset }) => dataset.crisis)
    .find(Boolean);
  const mayBe = slots().some(({ dataset }) => dataset.crisis !== '' || dataset.decided === undefined);
  return `${mayBe ? '?' : ''}${shown ?? ''}`;
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (const slot of slots()) {
    observer.observe(slot, { childList: true, attributeFilter: ['data-crisis', 'data-decided'] });
  }
  return () => observer.disconnect();
}

/**
 * Follows the card of danger, which a script outside of the island shows and removes. React only reads its element
 * `[data-crisis]`.
 */
export function useDanger(): DangerView {
  const view = useSyncExternalStore(subscribe, snapshot, () => '?');
  return { mayBe: view.startsWith('?'), shown: (view.replace('?', '') || undefined) as Danger | undefined };
}
