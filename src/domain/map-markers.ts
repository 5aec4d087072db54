import type { Place } from '../schema/place.ts';
import type { Weekday } from '../schema/weekday.ts';
import type { Point } from './distance.ts';

/** Where a record stands on a map: a pin, or a circle of 250 m round the middle of a block (丁目). */
export type MapMarker = Point & { precision: 'exact' | 'chome'; venue?: string; days?: Weekday[] };

/**
 * Every point at which a record is drawn: its own, and those of its venues with their days. A position that is no
 * better than its town gives none, since it may be 2.5 km off.
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
