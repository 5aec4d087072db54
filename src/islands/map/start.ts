import type { MapConfig } from '../../schema/map-settings.ts';
import { subscribeResults } from '../find/shown-results.ts';
import { showUnplaced } from './unplaced.ts';

const isWide = matchMedia('(min-width: 64rem)');

/**
 * Starts the panel of the map. On a narrow screen it opens at the press of a button; the map and its files are loaded
 * when it first comes into view. Sets `data-map-list` on the list that is shown.
 * @param panel `[data-map-panel]`; needs `[data-map-body]`, `[data-map]`, `[data-map-note]` and `[data-map-open]`
 * inside
 */
export function startMap(panel: HTMLElement): void {
  const body = panel.querySelector<HTMLElement>('[data-map-body]')!;
  const container = panel.querySelector<HTMLElement>('[data-map]')!;
  const note = panel.querySelector<HTMLElement>('[data-map-note]')!;
  const button = panel.querySelector<HTMLButtonElement>('[data-map-open]')!;
  const setting = JSON.parse(container.dataset.setting ?? '{}') as MapConfig;
  const [open, close] = [button.textContent, button.dataset.close ?? ''];

  function show(isOpen: boolean): void {
    body.hidden = !isOpen;
    button.textContent = isOpen ? close : open;
    button.setAttribute('aria-expanded', String(isOpen));
  }

  panel.hidden = false;
  show(isWide.matches);
  isWide.addEventListener('change', () => show(isWide.matches));
  button.addEventListener('click', () => show(body.hidden === true));
  subscribeResults(({ rows }) => {
    showUnplaced(panel, rows, setting.words.mapUnplaced);
    for (const list of document.querySelectorAll('[data-find="results"], [data-find="grouped"]')) {
      list.toggleAttribute('data-map-list', list.hasAttribute('data-results'));
    }
  });
  new IntersectionObserver(async (entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    let isBroken = false;
    const showNote = (text: string) => {
      if (!isBroken) note.textContent = text;
    };
    try {
      const [{ drawMap }] = await Promise.all([
        import('./map.ts'),
        loadStylesheet(container.dataset.styles ?? ''),
      ]);
      await drawMap(container, showNote, setting);
    } catch {
      showNote(note.dataset.broken ?? '');
      isBroken = true;
    }
  }).observe(container);
}

/** Loads the styles of the map, which nothing else on the page needs. @throws if they cannot be loaded */
function loadStylesheet(address: string): Promise<unknown> {
  const link = document.createElement('link');
  [link.rel, link.href] = ['stylesheet', address];
  return new Promise((resolve, reject) => {
    [link.onload, link.onerror] = [resolve, reject];
    document.head.append(link);
  });
}
