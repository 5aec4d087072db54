/**
 * Whether an element is shown on a day, `YYYY-MM-DD` in Japan: `data-shown-from` and `data-shown-until` are included.
 */
export const isShownOn = ({ shownFrom = '', shownUntil = '~' }: DOMStringMap, day: string): boolean =>
  shownFrom <= day && day <= shownUntil;

/**
 * Shows or hides every `[data-shown-from]` and `[data-shown-until]` by the day: a record may begin or end between the
 * build and the visit.
 */
export function showLifetimes(day: string): void {
  const elements = document.querySelectorAll<HTMLElement>('[data-shown-from], [data-shown-until]');
  for (const element of elements) element.hidden = !isShownOn(element.dataset, day);
}
