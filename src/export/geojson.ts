import type { FeatureCollection, Point } from 'geojson';
import type { PublishedPlace } from '../schema/published.ts';

/**
 * The positions of records and of their venues as points (GeoJSON, RFC 7946; WGS84). `precision` is `exact` for a
 * building and `chome` for a block. `town` can be off by 2.5 km and is left out, because a point of a data set has no
 * circle around it.
 */
export function placesGeoJson(places: readonly PublishedPlace[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: places.flatMap(({ id, name, kindName, url, position, venues }) =>
      [
        { venue: undefined, at: position },
        ...venues.map((venue) => ({ venue: venue.value, at: venue.position })),
      ].flatMap(({ venue, at }) =>
        at && at.value.precision !== 'town'
          ? [
              {
                type: 'Feature' as const,
                geometry: { type: 'Point' as const, coordinates: [at.value.lon, at.value.lat] },
                properties: {
                  id,
                  name,
                  kindName,
                  venue: venue ?? null,
                  url,
                  precision: at.value.precision,
                  source: at.source,
                  asOf: at.asOf,
                },
              },
            ]
          : [],
      ),
    ),
  };
}
