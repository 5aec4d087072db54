import { openingState, wallClock, type HolidayTable, type OpeningHours } from '../../domain/opening.ts';

/**
 * Puts the line that answers now before an office that is known to be closed. It is decided while the page is read and,
 * so that nothing moves under a thumb, again only when the visitor comes back after ten minutes.
 */
const part = document.querySelector<HTMLElement>('[data-answers-now]')!;
const hours = JSON.parse(part.dataset.answersNow!) as OpeningHours;
const clock = JSON.parse(document.getElementById('opening-clock')!.textContent) as { holidays: HolidayTable };
const [office, line] = [...part.children] as [Element, Element];
const longAway = 10 * 60_000;
let leftAt = Infinity;

function putFirst(): void {
  const { state } = openingState(hours, clock.holidays, wallClock(new Date()));
  const first = state === 'closed' || state === 'notBegun' || state === 'ended' ? line : office;
  if (part.firstElementChild !== first) part.prepend(first);
}

putFirst();
document.addEventListener('visibilitychange', () => {
  if (document.hidden) leftAt = Date.now();
  else if (Date.now() - leftAt > longAway) putFirst();
});
