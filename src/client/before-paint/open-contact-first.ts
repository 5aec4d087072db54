import { openingState, wallClock, type HolidayTable, type OpeningHours } from '../../domain/opening.ts';

/**
 * Puts the line that answers now before an office that is known to be closed. Decides once while the page is parsed
 * and, so that nothing moves under a thumb, again only when the visitor returns after ten minutes.
 * Needs `[data-answers-now]` with the office and the line as its children, and `#opening-clock` before this script.
 */
const part = document.querySelector<HTMLElement>('[data-answers-now]')!;
const hours = JSON.parse(part.dataset.answersNow!) as OpeningHours;
const clock = JSON.parse(document.getElementById('opening-clock')!.textContent) as { holidays: HolidayTable };
const [office, line] = [...part.children] as [Element, Element];
const longAbsence = 10 * 60_000;
let leftAt = Infinity;

function putFirst(): void {
  const { state } = openingState(hours, clock.holidays, wallClock(new Date()));
  const first = state === 'closed' || state === 'notBegun' || state === 'ended' ? line : office;
  if (part.firstElementChild !== first) part.prepend(first);
}

putFirst();
document.addEventListener('visibilitychange', () => {
  if (document.hidden) leftAt = Date.now();
  else if (Date.now() - leftAt > longAbsence) putFirst();
});
