import { openingState, wallClock, type HolidayTable, type OpeningHours } from '../../domain/opening.ts';

/**
 * Moves the lines that answer now behind those that always answer, once and before the first paint, so that nothing
 * moves under a finger. A line in an unknown state stays in the list of lines with set hours.
 * Needs the lists `[data-lines="now"]` and `[data-lines="later"]`, the holidays in `[data-lines="holidays"]` and the
 * hours of each line in `[data-hours]`.
 */
const part = (name: string) => document.querySelector<HTMLElement>(`[data-lines="${name}"]`)!;
const holidays = JSON.parse(part('holidays').textContent) as HolidayTable;

/** Writes the opening state of each `[data-hours]` to its `data-state`; the styles show the words of that state. */
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
// For the lines after this script, which are not parsed yet.
document.addEventListener('DOMContentLoaded', showStates);
setInterval(showStates, 30_000);
