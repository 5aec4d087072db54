/** Whether a card of danger is shown on the page. */
export const hasCrisisCard = (): boolean =>
  [...document.querySelectorAll<HTMLElement>('[data-crisis]')].some(
    (card) => card.dataset.crisis !== '' && !card.hidden && card.childElementCount > 0,
  );

/** Calls the listener when a card of danger appears or disappears: it is made by another script, perhaps later. */
export function onCrisisCard(page: HTMLElement, changed: () => void): void {
  let had = hasCrisisCard();
  const observer = new MutationObserver(() => {
    if (had === hasCrisisCard()) return;
    had = !had;
    changed();
  });
  observer.observe(page, { subtree: true, childList: true, attributeFilter: ['data-crisis', 'hidden'] });
}
