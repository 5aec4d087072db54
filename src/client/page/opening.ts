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
/** The parsed `data-opening` and `data-named`: the hours of a record, and its own words for the states. */
type OpeningFields = { hours: OpeningHours | null; named: OpeningWords | null };

/** Caches the parsed attributes: the same elements are refreshed every 30 seconds. */
const parsed = new WeakMap<HTMLElement, OpeningFields>();

/**
 * Shows the opening state of every `[data-opening]` of the page, in Asia/Tokyo, and whether records have begun or
 * ended. Refreshes both every 30 seconds, after the event `rows-shown`, and when the page becomes visible. Needs
 * `#opening-clock`, JSON with the holidays and the words of the states.
 */
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
 * Writes the text and `data-state` of an element and shows it. The text is compared with `data-said`, the last one
 * written: the text on the page may have been translated or have readings.
 */
function showState(element: HTMLElement, { holidays, words }: Clock, now: WallClock): void {
  const { hours, named } = parseOpening(element);
  const phoneAlways = element.dataset.phoneAlways === 'true';
  const opening = hours ? openingState(hours, holidays, now) : { state: 'unknown' as const };
  const isPlace = element.dataset.isPlace === 'true';
  const line = { always: hours?.always === true, phoneAlways, isPlace };
  const text = formatOpening(opening, line, now, { ...words, ...named });
  // The parent is hidden before its record has begun and after it has ended.
  const isInLifetime = element.parentElement?.hidden !== true;
  const state = !isInLifetime ? 'ended' : phoneAlways ? 'open' : named ? 'unknown' : opening.state;
  if (element.dataset.state !== state) element.dataset.state = state;
  if (element.dataset.said !== text) {
    element.textContent = text;
    element.dataset.said = text;
  }
  element.hidden = false;
}

function parseOpening(element: HTMLElement): OpeningFields {
  const cached = parsed.get(element);
  if (cached) return cached;
  const { opening = 'null', named = 'null' } = element.dataset;
  const fields = { hours: JSON.parse(opening), named: JSON.parse(named) } as OpeningFields;
  parsed.set(element, fields);
  return fields;
}
