import { useEffect, type RefObject } from 'react';

/**
 * The up and down arrows move the focus between the search box and the `[data-name]` of the results, except those in a
 * closed fold-out.
 */
export function useArrowKeys(results: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const list = results.current;
      if (step === undefined || event.isComposing || !list || list.hidden) return;
      const stops = [
        ...document.querySelectorAll<HTMLElement>('[data-search="box"]'),
        ...[...list.querySelectorAll<HTMLElement>('[data-name]')].filter(
          (name) => name.closest('details:not([open])') === null,
        ),
      ];
      const at = stops.indexOf(document.activeElement as HTMLElement);
      if (at < 0) return;
      event.preventDefault();
      stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [results]);
}
