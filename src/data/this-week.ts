import { isKnown } from '../domain/knowledge.ts';
import { lifecycleOn } from '../domain/lifetime.ts';
import { occurrencesOn, type Occurrence } from '../domain/occurrences.ts';
import { addDays } from '../domain/opening.ts';
import type { Fact } from '../schema/fact.ts';
import type { Hours } from '../schema/hours.ts';
import type { CityData, PlaceView } from './views.ts';

/** How many days a page contains from the day of its build on, so that a page built last week is still useful. */
const daysAhead = 14;
/** How many of these days a page shows at a time. */
export const daysShown = 7;

/** An occurrence with its record. */
export type UpcomingEvent = Occurrence & {
  place: PlaceView;
  /** Whether the record has several venues and the occurrence does not name one. */
  venueVaries: boolean;
};

/** A record whose coming days can be computed from its hours. */
export type ScheduledPlace = PlaceView & { hours: Fact<Hours> };

/**
 * Whether the coming days of a record can be computed: it has events with days or dates, or it is a drop-in place with
 * opening hours. False for records that are discreet, ended or in preparation without a day.
 */
export function isScheduledPlace(place: PlaceView): place is ScheduledPlace {
  const { hours, life, discreet, kindView } = place;
  const isOpenOrDated = life.state === 'open' || life.state === 'notBegun';
  if (!isKnown(hours) || !isOpenOrDated || discreet) return false;
  const { events, weekly } = hours.value;
  return (
    events.some(({ days, dates }) => days ?? dates) ||
    (kindView.dropIn === true && weekly.some(({ label }) => label === undefined))
  );
}

/** The records whose coming days can be computed; see `isScheduledPlace`. */
export function scheduledPlaces({ kinds }: CityData): ScheduledPlace[] {
  return kinds.flatMap(({ places }) => places).filter(isScheduledPlace);
}

/** The occurrences of each of the coming days, from the day of the build on, sorted by start time. */
export function upcomingDays(city: CityData): { day: string; upcoming: UpcomingEvent[] }[] {
  const places = scheduledPlaces(city);
  return Array.from({ length: daysAhead }, (_, ahead) => addDays(city.today, ahead)).map((day) => ({
    day,
    upcoming: places
      .flatMap((place) => upcomingOn(place, city, day))
      .sort((one, other) => (one.from ?? '').localeCompare(other.from ?? '')),
  }));
}

function upcomingOn(place: ScheduledPlace, { holidays }: CityData, day: string): UpcomingEvent[] {
  if (lifecycleOn(place.status, day).state !== 'open') return [];
  return occurrencesOn(place.hours.value, holidays, day)
    .filter(({ name }) => name !== undefined || place.kindView.dropIn)
    .map((occurrence) => ({
      ...occurrence,
      place,
      venueVaries: occurrence.venue === undefined && place.venues.length > 1,
    }));
}

/** The number of drop-in places without computable days, by kind: visitors have to ask them. */
export function unscheduledPlaces(city: CityData): { kind: CityData['kinds'][number]; count: number }[] {
  const scheduled = new Set(scheduledPlaces(city).map(({ id }) => id));
  return city.kinds
    .filter(({ dropIn }) => dropIn)
    .map((kind) => ({ kind, count: kind.places.filter(({ id }) => !scheduled.has(id)).length }))
    .filter(({ count }) => count > 0);
}
