import { direction, distance, nearest, formatDistance } from '../../domain/distance.ts';
import type { Row } from './rows.ts';
import type { Origin } from './origin.ts';

/** Remarks on each result, beyond what the list shows. */
export type Remarks = {
  /** The origin of distances; undefined if none are shown. */
  from: Origin | undefined;
  /** Whether a record without hours gets a remark. */
  labelsUnknownHours: boolean;
};

/**
 * Replaces the results with copies of the rows, in their order, with remarks after `[data-about]`. Needs the texts of
 * the remarks in `data-*` of `list`. Dispatches `rows-shown` on the document, after which opening states are refreshed.
 */
export function showResults(list: HTMLElement, rows: Row[], { from, labelsUnknownHours }: Remarks): void {
  list.replaceChildren(
    ...rows.map((row) => {
      const item = row.element.cloneNode(true) as HTMLElement;
      const remarks = [
        ...(from ? [distanceRemark(list, row, from)] : []),
        ...(labelsUnknownHours && !item.querySelector('[data-opening]') ? [list.dataset.noHours] : []),
        ...(item.querySelector('[href^="tel:"]') ? [] : [list.dataset.noPhone]),
      ];
      for (const remark of remarks.reverse()) {
        const line = document.createElement('span');
        [line.className, line.textContent] = ['remark', remark ?? ''];
        item.querySelector('[data-about]')?.after(line);
      }
      return item;
    }),
  );
  document.dispatchEvent(new Event('rows-shown'));
}

function distanceRemark(list: HTMLElement, { marks }: Row, from: Origin): string {
  const marker = nearest(marks, from);
  if (!marker) return list.dataset.noPosition ?? '';
  const directions = (list.dataset.directions ?? '').split(' ');
  return (list.dataset.distance ?? '')
    .replace('{from}', from.name)
    .replace('{direction}', directions[direction(from, marker)] ?? '')
    .replace('{distance}', formatDistance(distance(from, marker)));
}
