import { addDays, wallClock } from '../../domain/opening.ts';

/** Shows the days that are still to come, by the day in Japan, and says where a list of them has run out. */
export function startComingDays(): void {
  const clock = document.querySelector<HTMLElement>('[data-days]');
  if (!clock) return;
  const days = [...document.querySelectorAll<HTMLElement>('[data-day]')];
  const { day: today } = wallClock(new Date());
  const end = addDays(today, Number(clock.dataset.days));
  for (const element of days) {
    const { day = '' } = element.dataset;
    element.hidden = day < today || day >= end;
    const badge = element.querySelector<HTMLElement>('[data-today]');
    if (badge) badge.hidden = day !== today;
  }
  const known = days.map(({ dataset }) => dataset.day ?? '').sort();
  const isWhole = today >= (known.at(0) ?? '') && addDays(end, -1) <= (known.at(-1) ?? '');
  for (const note of document.querySelectorAll<HTMLElement>('[data-run-out]')) note.hidden = isWhole;
}
