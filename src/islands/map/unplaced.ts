import type { Row } from '../find/rows.ts';

/** Lists under the map what it cannot draw, with names, districts and numbers as in the list: nothing is lost. */
export function showUnplaced(panel: HTMLElement, rows: Row[], title: string): void {
  const unplaced = rows.filter(({ marks }) => marks.length === 0);
  panel.querySelector('[data-map-unplaced-title]')!.textContent = title.replace(
    '{count}',
    String(unplaced.length),
  );
  panel
    .querySelector('[data-map-unplaced]')!
    .replaceChildren(...unplaced.map(({ element }) => element.cloneNode(true)));
}
