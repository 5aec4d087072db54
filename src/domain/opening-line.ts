import type { OpeningLine } from './directory.ts';
import { openingState, type HolidayTable, type OpeningState, type WallClock } from './opening.ts';
import { isOpenWhenWanted, type WantedTime } from './search/opening-wish.ts';

/** The time, and the holidays by which opening states are computed. */
export type Clock = { now: WallClock; holidays: HolidayTable };

/** The state of the hours of a line. */
export const lineState = ({ hours }: OpeningLine, { now, holidays }: Clock): OpeningState =>
  hours ? openingState(hours, holidays, now) : { state: 'unknown' };

/** The state as which a line is coloured and sorted: hours that are not opening hours count as unknown. */
export function shownState(
  { phoneAlways, named }: OpeningLine,
  { state }: OpeningState,
): OpeningState['state'] {
  if (state === 'ended' || state === 'notBegun') return state;
  return phoneAlways ? 'open' : named ? 'unknown' : state;
}

/** Whether a record is open by any of its lines; undefined where that is unknown. */
export function isOpenNow(lines: readonly OpeningLine[], clock: Clock): boolean | undefined {
  const states = lines.map((line) => shownState(line, lineState(line, clock)));
  if (states.some((state) => state === 'open' || state === 'closing')) return true;
  return states.length === 0 || states.includes('unknown') ? undefined : false;
}

/** The rank of a record where those open at a wanted time are first: 0 open, 1 unknown, 2 closed; by its first line. */
export function wantedRank(
  [line]: readonly OpeningLine[],
  wanted: WantedTime,
  { now, holidays }: Clock,
): number {
  if (line?.phoneAlways) return 0;
  const hours = line?.named ? undefined : line?.hours;
  const isOpen = hours ? isOpenWhenWanted(wanted, hours, holidays, now) : undefined;
  return isOpen === undefined ? 1 : isOpen ? 0 : 2;
}
