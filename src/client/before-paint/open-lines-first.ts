import { openingState, wallClock, type HolidayTable, type OpeningHours } from '../../domain/opening.ts';

/**
 * Puts the lines that answer now after those that answer always, once and before the page is painted, so that nothing
 * moves under a finger. Where it is not known whether a line answers, it stays among those with set hours.
 */
const part = (name: string) => document.querySelector<HTMLElement>(`[data-lines="${name}"]`)!;
const holidays = JSON.parse(part('holidays').textContent) as HolidayTable;

/** Notes at each line whether it answers now; the styles show the words of that state. */
function showStates(): void {
  const now = wallClock(new Date());
  for (const line of document.querySelectorAll<HTMLElement>('[data-hours]')) {
    const hours = JSON.parse(line.dataset.hours ?? '') as OpeningHours;
    line.dataset.state = openingState(hours, holidays, now).state;
  }
}

showStates();
const later = part('later');
part('now').append(...later.querySelectorAll(':scope > :is([data-state="open"], [data-state="closing"])'));
later.closest('section')!.hidden = later.childElementCount === 0;
// The lines below this script.
document.addEventListener('DOMContentLoaded', showStates);
setInterval(showStates, 30_000);
