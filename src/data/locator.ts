import baseLayerJson from '@content/geo/base-layer.geojson?raw';
import type { Point } from '../domain/distance.ts';
import { fileCollections } from '../schema/collections.ts';
import type { Site } from '../schema/site.ts';

/** The base layer of every map of the site: city boundary, rivers and railways (GeoJSON). */
export const baseLayer = () =>
  fileCollections['geo/base-layer.geojson'].schema.parse(JSON.parse(baseLayerJson));

/** Drawing units in one degree of latitude; a unit is about 10 m. */
const unitsPerDegree = 11_000;
export const metresPerUnit = 10;

/**
 * The equirectangular projection of the locator maps: x to the east and y to the south from the north-west corner of
 * the city's bounds, in units of about 10 m.
 */
export function projection({ bounds }: Pick<Site, 'bounds'>) {
  const longitudeScale = Math.cos((((bounds.north + bounds.south) / 2) * Math.PI) / 180);
  const x = (lon: number) => Math.round((lon - bounds.west) * unitsPerDegree * longitudeScale);
  const y = (lat: number) => Math.round((bounds.north - lat) * unitsPerDegree);
  return {
    at: ({ lat, lon }: Point) => ({ x: x(lon), y: y(lat) }),
    width: x(bounds.east),
    height: y(bounds.south),
  };
}

type Coordinates = [number, number][];

/** The base layer as SVG path data, one string each for the city, rivers and railways. */
export function baseLayerPaths(site: Pick<Site, 'bounds'>) {
  const { at } = projection(site);
  const path = (line: Coordinates, isArea: boolean): string => {
    const points = line.map(([lon, lat]) => at({ lat, lon }));
    const steps = points.map(({ x, y }, index) => {
      const previous = points[index - 1];
      return previous ? `l${x - previous.x} ${y - previous.y}` : `M${x} ${y}`;
    });
    return steps.filter((step) => step !== 'l0 0').join('') + (isArea ? 'z' : '');
  };
  const lines = (kind: 'city' | 'river' | 'rail') =>
    baseLayer()
      .features.filter(({ properties }) => properties.k === kind)
      .flatMap(({ geometry }) => {
        if (geometry.type === 'Polygon') return geometry.coordinates.map((ring) => path(ring, true));
        if (geometry.type === 'MultiPolygon')
          return geometry.coordinates.flat().map((ring) => path(ring, true));
        if (geometry.type === 'LineString') return [path(geometry.coordinates, false)];
        if (geometry.type === 'MultiLineString') return geometry.coordinates.map((line) => path(line, false));
        return [];
      })
      .join('');
  return { city: lines('city'), river: lines('river'), rail: lines('rail') };
}

/** A station on a locator map: its point in drawing units, and the side of its name; undefined without a name. */
export type StationLabel = { name: string; x: number; y: number; side: 'left' | 'right' | undefined };

/**
 * Places the names of stations beside their points, to the right if possible. A name that would cover an earlier one or
 * an edge of the map on both sides is left out, so that the more important stations come first.
 * @param west x of the left edge, in drawing units
 * @param east x of the right edge
 * @param size height of a character, in drawing units
 */
export function stationLabels(
  stations: readonly { name: string; x: number; y: number }[],
  { west, east }: { west: number; east: number },
  size: number,
): StationLabel[] {
  const taken: { left: number; right: number; y: number }[] = [];
  const isFree = ({ left, right, y }: (typeof taken)[number]) =>
    left >= west &&
    right <= east &&
    taken.every((other) => right < other.left || left > other.right || Math.abs(y - other.y) > size * 1.2);
  return stations.map(({ name, x, y }) => {
    const length = (name.length + 1) * size;
    const sides = [
      { side: 'right' as const, left: x, right: x + length, y },
      { side: 'left' as const, left: x - length, right: x, y },
    ];
    const free = sides.find(isFree);
    if (free) taken.push(free);
    return { name, x, y, side: free?.side };
  });
}
