import type { Place } from '../schema/place.ts';
import type { Weekday } from '../schema/weekday.ts';
import type { Point } from './distance.ts';

/** A marker of a record: a pin (`exact`), or a circle of 250 m around the middle of a block (丁目). */
export type MapMarker = Point & { precision: 'exact' | 'chome'; venue?: string; days?: Weekday[] };

/**
 * The markers of a record: its own position, and those of its venues with their days. A position with the precision
 * `town` gives no marker, since it can be off by 2.5 km.
 */
export function markersOf({ position, venues }: Pick<Place, 'position' | 'venues'>): MapMarker[] {
  const all = [
    { position, venue: undefined, days: undefined },
    ...venues.map((venue) => ({ position: venue.position, venue: venue.value, days: venue.days })),
  ];
  return all.flatMap(({ position: point, venue, days }) =>
    point && point.precision !== 'town'
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
