import type { Row } from '../find/rows.ts';

/**
 * Lists the records without a marker under the map, as copies of their list rows.
 * @param panel needs `[data-map-unplaced]` and `[data-map-unplaced-title]` inside
 * @param title pattern of the heading, with `{count}`
 */
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
