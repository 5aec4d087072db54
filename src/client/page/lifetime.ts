/** Whether an element with days of its own is to be seen on a day, `YYYY-MM-DD` in Japan. */
export const isShownOn = ({ shownFrom = '', shownUntil = '~' }: DOMStringMap, day: string): boolean =>
  shownFrom <= day && day <= shownUntil;

/** Shows what a page holds for a day: the beginning and the end of a record may be between its build and its reading. */
export function showLifetimes(day: string): void {
  const elements = document.querySelectorAll<HTMLElement>('[data-shown-from], [data-shown-until]');
  for (const element of elements) element.hidden = !isShownOn(element.dataset, day);
}
