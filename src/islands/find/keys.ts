/**
 * Keyboard control: `/` focuses the box; the up and down arrows move the focus between the box and the `[data-name]` of
 * the results.
 */
export function startKeys(page: HTMLElement, box: HTMLInputElement, results: HTMLElement): void {
  page.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.isComposing || results.hidden) return;
    const stops = [box, ...results.querySelectorAll<HTMLElement>('[data-name]')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    if (event.key !== '/' || isTyping) return;
    event.preventDefault();
    box.focus();
  });
}
