import { startFind } from './find/find.ts';
import { startMap } from './map/start.ts';

/** Brings the list of all records to life, and the map beside it where the page has one. */
export function startDirectorySearch(page: HTMLElement): void {
  startFind(page);
  const panel = page.querySelector<HTMLElement>('[data-map-panel]');
  if (panel) startMap(panel);
}
