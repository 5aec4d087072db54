import type { MapConfig } from '../../schema/map-settings.ts';
import { subscribeResults } from '../find/shown-results.ts';
import { showUnplaced } from './unplaced.ts';

const isWide = matchMedia('(min-width: 64rem)');

/**
 * Readies the panel of the map. On a phone it opens on asking; the map itself, and whatever it needs, is loaded when it
 * comes into view, and not before.
 */
export function startMap(panel: HTMLElement): void {
  const body = panel.querySelector<HTMLElement>('[data-map-body]')!;
  const place = panel.querySelector<HTMLElement>('[data-map]')!;
  const note = panel.querySelector<HTMLElement>('[data-map-note]')!;
  const button = panel.querySelector<HTMLButtonElement>('[data-map-open]')!;
  const setting = JSON.parse(place.dataset.setting ?? '{}') as MapConfig;
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
    const say = (text: string) => {
      if (!isBroken) note.textContent = text;
    };
    try {
      const [{ drawMap }] = await Promise.all([
        import('./map.ts'),
        loadStylesheet(place.dataset.styles ?? ''),
      ]);
      await drawMap(place, say, setting);
    } catch {
      say(note.dataset.broken ?? '');
      isBroken = true;
    }
  }).observe(place);
}

/** Fetches the styles of the map, which no page needs before. */
function loadStylesheet(address: string): Promise<unknown> {
  const link = document.createElement('link');
  [link.rel, link.href] = ['stylesheet', address];
  return new Promise((resolve, reject) => {
    [link.onload, link.onerror] = [resolve, reject];
    document.head.append(link);
  });
}
