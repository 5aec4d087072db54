import { startFind } from './find/find.ts';
import { startMap } from './map/start.ts';

/**
 * Starts the search of all records, and the map if the page has one.
 * @param page `[data-find-page]`; the map is in its `[data-map-panel]`
 */
export function startDirectorySearch(page: HTMLElement): void {
  startFind(page);
  const panel = page.querySelector<HTMLElement>('[data-map-panel]');
  if (panel) startMap(panel);
}
