import { direction, distance, nearest, formatDistance } from '../../domain/distance.ts';
import type { Row } from './rows.ts';
import type { Origin } from './origin.ts';

/** What is said of each record beside what the list already shows. */
export type Remarks = {
  /** From where distances are told; none where they are not asked for. */
  from: Origin | undefined;
  /** Whether a record without hours is to be labelled so. */
  tellsUnknownHours: boolean;
};

/** Puts copies of the rows into the list of results, in their order, with a remark where one is asked for. */
export function showResults(list: HTMLElement, rows: Row[], { from, tellsUnknownHours }: Remarks): void {
  list.replaceChildren(
    ...rows.map((row) => {
      const item = row.element.cloneNode(true) as HTMLElement;
      const remarks = [
        ...(from ? [nearness(list, row, from)] : []),
        ...(tellsUnknownHours && !item.querySelector('[data-opening]') ? [list.dataset.noHours] : []),
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

function nearness(list: HTMLElement, { marks }: Row, from: Origin): string {
  const mark = nearest(marks, from);
  if (!mark) return list.dataset.noPosition ?? '';
  const directions = (list.dataset.directions ?? '').split(' ');
  return (list.dataset.distance ?? '')
    .replace('{from}', from.name)
    .replace('{direction}', directions[direction(from, mark)] ?? '')
    .replace('{distance}', formatDistance(distance(from, mark)));
}
