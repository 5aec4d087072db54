import { isKnown } from '../domain/knowledge.ts';
import { lifecycleOn } from '../domain/lifetime.ts';
import { occurrencesOn, type Occurrence } from '../domain/occurrences.ts';
import { addDays } from '../domain/opening.ts';
import type { Fact } from '../schema/fact.ts';
import type { Hours } from '../schema/hours.ts';
import type { CityData, PlaceView } from './assemble.ts';

/** How many days ahead a built page knows, so that a page of last week is still of use. */
const daysAhead = 14;
/** How many days are shown at a time. */
export const daysShown = 7;

/** Something held on a day, with the record that holds it. */
export type UpcomingEvent = Occurrence & {
  place: PlaceView;
  /** Whether to ask before going: not sure on that day, or from a source that is old or somebody else's. */
  askFirst: boolean;
  /** Whether the record has several venues and this does not say which. */
  venueVaries: boolean;
};

/** A record that people go to, with the hours by which it can be expected. */
export type ScheduledPlace = PlaceView & { hours: Fact<Hours> };

/** Whether the coming days of a record can be worked out: a place to drop in, or one that holds events. */
export function isScheduledPlace(place: PlaceView): place is ScheduledPlace {
  const { hours, life, discreet, kindView } = place;
  const isThere = life.state === 'open' || life.state === 'notBegun';
  if (!isKnown(hours) || !isThere || discreet) return false;
  const { events, weekly } = hours.value;
  return (
    events.some(({ days, dates }) => days ?? dates) ||
    (kindView.dropIn === true && weekly.some(({ label }) => label === undefined))
  );
}

/** The records whose coming days can be worked out. */
export function scheduledPlaces({ kinds }: CityData): ScheduledPlace[] {
  return kinds.flatMap(({ places }) => places).filter(isScheduledPlace);
}

/** What is held on the coming days, the first being the day of the build. */
export function upcomingDays(city: CityData): { day: string; upcoming: UpcomingEvent[] }[] {
  const some = scheduledPlaces(city);
  return Array.from({ length: daysAhead }, (_, ahead) => addDays(city.today, ahead)).map((day) => ({
    day,
    upcoming: some
      .flatMap((place) => upcomingOn(place, city, day))
      .sort((one, other) => (one.from ?? '').localeCompare(other.from ?? '')),
  }));
}

function upcomingOn(place: ScheduledPlace, { holidays }: CityData, day: string): UpcomingEvent[] {
  if (lifecycleOn(place.status, day).state !== 'open') return [];
  const { overdue, secondary } = place.trust(place.hours);
  return occurrencesOn(place.hours.value, holidays, day)
    .filter(({ name }) => name !== undefined || place.kindView.dropIn)
    .map((occurrence) => ({
      ...occurrence,
      place,
      askFirst: !occurrence.isSure || overdue || secondary,
      venueVaries: occurrence.venue === undefined && place.venues.length > 1,
    }));
}

/** Places to drop in whose days nobody knows yet, by kind: they are to be asked. */
export function unscheduledPlaces(city: CityData): { kind: CityData['kinds'][number]; count: number }[] {
  const known = new Set(scheduledPlaces(city).map(({ id }) => id));
  return city.kinds
    .filter(({ dropIn }) => dropIn)
    .map((kind) => ({ kind, count: kind.places.filter(({ id }) => !known.has(id)).length }))
    .filter(({ count }) => count > 0);
}
