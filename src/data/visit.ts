import { distance } from '../domain/distance.ts';
import { features, featuresOf, type Feature } from '../domain/features.ts';
import { isKnown } from '../domain/knowledge.ts';
import { formatMarkerDistance, markersOf, type MapMarker } from '../domain/map-markers.ts';
import type { Stations } from '../schema/geo.ts';
import type { Hours } from '../schema/hours.ts';
import { formatAges } from '../text/ages.ts';
import { formatUsualHours } from '../text/hours.ts';
import { t } from '../text/messages.ts';
import { formatReferral } from './phone-scripts.ts';
import type { PlaceView } from './views.ts';

/** What a visitor chooses a place by; undefined where it is unknown. */
export type VisitRow = {
  place: PlaceView;
  /** Its distance from the nearest station, as text. */
  fromStation: string | undefined;
  ages: string | undefined;
  hours: string | undefined;
  features: Feature[];
  /** See `distinctSummary`. */
  summary: string | undefined;
};

/**
 * The records of a kind to visit, by what a visitor chooses them by.
 * @returns `placed`: those with a position, in the order of their nearest stations in `stations`; `unplaced`: the others,
 *   those with words on where they are first
 */
export function visitRows(
  places: readonly PlaceView[],
  stations: Stations,
): { placed: VisitRow[]; unplaced: VisitRow[] } {
  const rows = places.map((place) => {
    const { ages, hours } = place;
    const near = nearestStation(markersOf(place), stations);
    const has = featuresOf(place);
    const row: VisitRow = {
      place,
      fromStation: near?.text,
      ages: ages && formatAges(ages.value),
      hours: isKnown(hours) ? visitingHours(hours.value) : undefined,
      features: features.filter((name) => has[name] === true),
      summary: distinctSummary(place, places),
    };
    return { row, near };
  });
  const isDescribed = ({ place: { whereInWords } }: VisitRow) => Number(whereInWords !== undefined);
  return {
    placed: rows
      .flatMap(({ row, near }) => (near ? [{ row, near }] : []))
      .sort((one, other) => one.near.order - other.near.order)
      .map(({ row }) => row),
    unplaced: rows
      .flatMap(({ row, near }) => (near ? [] : [row]))
      .sort((one, other) => isDescribed(other) - isDescribed(one)),
  };
}

/**
 * The summary of a record in a list; undefined if that of another record is the same but for the names of districts that
 * are also in the names of the records, since no visitor can choose by that.
 */
export function distinctSummary(place: PlaceView, places: readonly PlaceView[]): string | undefined {
  const summary = withoutDistricts(place);
  const isShared = places.some((other) => other !== place && withoutDistricts(other) === summary);
  return isShared ? undefined : place.summary;
}

const withoutDistricts = ({ name, summary, serves }: PlaceView): string =>
  serves.reduce(
    (text, district) => (name.includes(district.name) ? text.replaceAll(district.name, '') : text),
    summary,
  );

/** Whether a list has no more on a record than its name and ages. */
export const isNameOnly = ({ place, fromStation, hours, features, summary }: VisitRow): boolean =>
  [fromStation, place.whereInWords, hours, summary].every((text) => text === undefined) &&
  features.length === 0 &&
  hasNoContact(place);

/** Whether a record has no number, hours, notes on its state or links, so that its card has none of them either. */
export const hasNoContact = ({ phones, verifiedPhones, hours, life, status }: PlaceView): boolean =>
  phones !== 'none' &&
  verifiedPhones.length === 0 &&
  !isKnown(hours) &&
  life.state === 'open' &&
  status.note === undefined;

/** The usual hours without those of something else, such as of the telephone. */
const visitingHours = (hours: Hours): string | undefined =>
  formatUsualHours({ ...hours, weekly: hours.weekly.filter(({ label }) => label === undefined) });

/** The station nearest to any of a record's markers, with its place in the order of stations and then of distances. */
function nearestStation(
  markers: MapMarker[],
  stations: Stations,
): { order: number; text: string } | undefined {
  const [nearest] = markers
    .flatMap(({ precision, ...point }) =>
      stations.map(({ name, ...station }, index) => ({
        name,
        index,
        precision,
        kilometres: distance(point, station),
      })),
    )
    .sort((one, other) => one.kilometres - other.kilometres);
  if (!nearest) return undefined;
  const { name, index, precision, kilometres } = nearest;
  const message = precision === 'exact' ? 'visitFromStation' : 'visitFromStationRough';
  return {
    // No two places of a city are 1,000 km apart.
    order: index + kilometres / 1000,
    text: t(message, { station: name, distance: formatMarkerDistance(kilometres, precision) }),
  };
}

/** Whom to call for several records without a verified number: the sentence of each of them, and the record to call. */
export type SharedReferral = { text: string; call: PlaceView; count: number };

/** The referral of most records without a verified number; undefined if no two of them have the same. */
export function sharedReferral(places: readonly PlaceView[]): SharedReferral | undefined {
  const referrals = places.flatMap((place) => place.fallbackCall() ?? []);
  const [most] = [...Map.groupBy(referrals, formatReferral)]
    .flatMap(([text, [first, ...others]]) =>
      first ? [{ text, call: first.call, count: others.length + 1 }] : [],
    )
    .sort((one, other) => other.count - one.count);
  return most && most.count > 1 ? most : undefined;
}

/** Records to ask about at one number. */
export type CallGroup = { call: PlaceView; places: PlaceView[] };

/**
 * Splits records by whom to call, so that a number which several of them share is shown once.
 * @returns `alone`: those with a number of their own, none at all, or one that no other record shares
 */
export function callGroups(places: readonly PlaceView[]): { alone: PlaceView[]; shared: CallGroup[] } {
  const byCallee = Map.groupBy(places, (place) => {
    const referral = place.fallbackCall();
    return referral?.isListeningOnly ? undefined : referral?.call;
  });
  const shared = [...byCallee].flatMap(([call, group]) =>
    call && group.length > 1 ? [{ call, places: group }] : [],
  );
  const grouped = new Set(shared.flatMap((group) => group.places));
  return { alone: places.filter((place) => !grouped.has(place)), shared };
}
