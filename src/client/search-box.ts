import { clearBox, startCrisis } from './crisis.ts';
import { handOverQuery, takeQuery } from './query-handover.ts';

/**
 * Starts the search box of a page, before and without the scripts of the results: shows it in place of the link, and
 * shows the numbers for a danger. On a page without results the query is handed over to the page that shows them.
 */
const page = document.querySelector<HTMLElement>('[data-search-box]')!;
const part = <Element extends HTMLElement>(name: string) =>
  page.querySelector<Element>(`[data-search="${name}"]`)!;
const box = part<HTMLInputElement>('box');
const resultsPage = page.dataset.resultsPage;

/** Removed in any case: a page that was not reached must not leave it to the next visitor. */
const handedOver = takeQuery();

function go(): void {
  if (resultsPage === undefined) {
    // Closes the keyboard of a phone, which covers the results.
    box.blur();
    return;
  }
  if (box.value.trim() !== '') handOverQuery(box.value);
  location.assign(resultsPage);
}

startCrisis(
  { box, slot: page.querySelector<HTMLElement>('[data-crisis]')!, announcement: part('announcement') },
  page.dataset.danger ?? '',
);
box.addEventListener('keydown', (event) => {
  // Safari ends the composition before the key that confirms it, and marks that key with the code 229.
  if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) go();
});
part('go').addEventListener('click', go);
if (resultsPage !== undefined) window.addEventListener('pagehide', () => clearBox(box));
else if (handedOver !== '') {
  box.value = handedOver;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
const link = page.querySelector<HTMLElement>('[data-search="link"]');
if (link) link.hidden = true;
part('field').hidden = false;
