import { sayOpening, type OpeningWords } from '../../domain/opening-words.ts';
import { openingState, wallClock, type HolidayTable, type OpeningHours } from '../../domain/opening.ts';

/** Says of each record on the page whether it is open now, and keeps it true while the page stands open. */
export function startOpening(): void {
  const clock = document.getElementById('opening-clock');
  if (!clock) return;
  const { holidays, words } = JSON.parse(clock.textContent) as {
    holidays: HolidayTable;
    words: OpeningWords;
  };
  const show = () => {
    const now = wallClock(new Date());
    for (const element of document.querySelectorAll<HTMLElement>('[data-opening]')) {
      const hours = JSON.parse(element.dataset.opening ?? 'null') as OpeningHours | null;
      const state = hours ? openingState(hours, holidays, now) : { state: 'unknown' as const };
      const phoneAlways = element.dataset.phoneAlways === 'true';
      const { named } = element.dataset;
      element.dataset.state = phoneAlways ? 'open' : named ? 'unknown' : state.state;
      element.textContent = sayOpening(state, { always: hours?.always === true, phoneAlways }, now, {
        ...words,
        ...(JSON.parse(named ?? '{}') as OpeningWords),
      });
      element.hidden = false;
    }
  };
  show();
  setInterval(show, 30_000);
  document.addEventListener('rows-shown', show);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) show();
  });
}
