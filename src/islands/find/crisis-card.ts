/**
 * Whether a card of danger is shown on the page, or may still be: another script decides, perhaps later. A page without
 * that script has no `[data-crisis]`.
 */
export const mayBeDanger = (): boolean =>
  [...document.querySelectorAll<HTMLElement>('[data-crisis]')].some(
    ({ dataset }) => dataset.crisis !== '' || dataset.decided === undefined,
  );

/** Calls the listener whenever the result of `mayBeDanger` changes. */
export function onDangerChange(page: HTMLElement, changed: () => void): void {
  let before = mayBeDanger();
  const observer = new MutationObserver(() => {
    if (before === mayBeDanger()) return;
    before = !before;
    changed();
  });
  observer.observe(page, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-crisis', 'data-decided'],
  });
}
