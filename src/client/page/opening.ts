import { formatOpening, type OpeningWords } from '../../text/opening.ts';
import {
  openingState,
  wallClock,
  type HolidayTable,
  type OpeningHours,
  type WallClock,
} from '../../domain/opening.ts';
import { showLifetimes } from './lifetime.ts';

type Clock = { holidays: HolidayTable; words: OpeningWords };
/** What an element with `data-opening` holds: the hours of its record, and words of its own for their states. */
type OpeningFields = { hours: OpeningHours | null; named: OpeningWords | null };

/** Elements are parsed once; the same ones are shown every half minute. */
const parsed = new WeakMap<HTMLElement, OpeningFields>();

/** Shows the opening state of every `[data-opening]` of the page, in Japan's time, and refreshes it every 30 seconds. */
export function startOpening(): void {
  const data = document.getElementById('opening-clock');
  if (!data) return;
  const clock = JSON.parse(data.textContent) as Clock;
  const show = () => {
    const now = wallClock(new Date());
    showLifetimes(now.day);
    for (const element of document.querySelectorAll<HTMLElement>('[data-opening]'))
      showState(element, clock, now);
  };
  show();
  setInterval(show, 30_000);
  document.addEventListener('rows-shown', show);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) show();
  });
}

/**
 * Writes only a text that differs from the one written last, which `data-said` keeps, also on copies of the element:
 * the text on the page may meanwhile be translated or have readings over it.
 */
function showState(element: HTMLElement, { holidays, words }: Clock, now: WallClock): void {
  const { hours, named } = parseOpening(element);
  const phoneAlways = element.dataset.phoneAlways === 'true';
  const opening = hours ? openingState(hours, holidays, now) : { state: 'unknown' as const };
  const said = formatOpening(opening, { always: hours?.always === true, phoneAlways }, now, {
    ...words,
    ...named,
  });
  // The room of a state is hidden where its record has not begun or has ended.
  const isThere = element.parentElement?.hidden !== true;
  const state = !isThere ? 'ended' : phoneAlways ? 'open' : named ? 'unknown' : opening.state;
  if (element.dataset.state !== state) element.dataset.state = state;
  if (element.dataset.said !== said) {
    element.textContent = said;
    element.dataset.said = said;
  }
  element.hidden = false;
}

function parseOpening(element: HTMLElement): OpeningFields {
  const known = parsed.get(element);
  if (known) return known;
  const { opening = 'null', named = 'null' } = element.dataset;
  const watched = { hours: JSON.parse(opening), named: JSON.parse(named) } as OpeningFields;
  parsed.set(element, watched);
  return watched;
}
