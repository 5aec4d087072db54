import type { Place, Position } from '../schema/place.ts';
import type { Weekday } from '../schema/weekday.ts';
import { formatDistance, type Point } from './distance.ts';

export type Precision = Position['precision'];

/**
 * Metres within which nine of ten places are, measured with 96 public buildings: 0 for the building itself, around the
 * middle of a 丁目 (median error 170 m), and around the middle of a town (440 m, at most 2.5 km).
 */
export const circleRadius: Record<Precision, number> = { exact: 0, chome: 250, town: 1200 };

/** A marker of a record: a pin (`exact`), or the middle of a circle of `circleRadius`, in which a pin would mislead. */
export type MapMarker = Point & { precision: Precision; venue?: string; days?: Weekday[] };

/** The markers of a record: its own position, and those of its venues with their days. */
export function markersOf({ position, venues }: Pick<Place, 'position' | 'venues'>): MapMarker[] {
  const all = [
    { position, venue: undefined, days: undefined },
    ...venues.map((venue) => ({ position: venue.position, venue: venue.value, days: venue.days })),
  ];
  return all.flatMap(({ position: point, venue, days }) =>
    point
      ? [
          {
            lat: point.lat,
            lon: point.lon,
            precision: point.precision,
            ...(venue !== undefined && { venue }),
            ...(days && { days }),
          },
        ]
      : [],
  );
}

/**
 * Formats the distance to a marker: 「300m」 to a building, 「およそ300m」 to the middle of a 丁目, and whole kilometres
 * (「およそ1km」) to the middle of a town, whose error is too large for more.
 */
export function formatMarkerDistance(kilometres: number, precision: Precision): string {
  if (precision === 'exact') return formatDistance(kilometres);
  if (precision === 'chome') return `およそ${formatDistance(kilometres)}`;
  return `およそ${Math.max(1, Math.round(kilometres))}km`;
}
