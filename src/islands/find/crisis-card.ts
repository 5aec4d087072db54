import type { Danger } from '../../schema/danger.ts';

/**
 * Whether a card of danger is shown on the page, or may still be: another script decides, perhaps later. A page without
 * that script has no `[data-crisis]`.
 */
export const mayBeDanger = (): boolean =>
  [...document.querySelectorAll<HTMLElement>('[data-crisis]')].some(
    ({ dataset }) => dataset.crisis !== '' || dataset.decided === undefined,
  );

/** The class of danger whose card is shown; a line is no card. */
export const dangerShown = (): Danger | undefined =>
  [...document.querySelectorAll<HTMLElement>('[data-crisis]')]
    .filter((slot) => slot.querySelector('section') !== null)
    .map(({ dataset }) => dataset.crisis as Danger | '')
    .find((one): one is Danger => one !== '');

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
