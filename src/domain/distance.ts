/** A point in degrees, WGS84. */
export type Point = { lat: number; lon: number };

const earthRadiusKilometres = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The distance of two points in kilometres on a sphere (haversine); error at most 0.5 %, enough for a city. */
export function distance(one: Point, other: Point): number {
  const [dLat, dLon] = [radians(other.lat - one.lat), radians(other.lon - one.lon)];
  const chord =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * earthRadiusKilometres * Math.asin(Math.sqrt(chord));
}

/** The compass direction from one point to another in eighths, clockwise: 0 north, 1 north-east … 7 north-west. */
export function direction(from: Point, to: Point): number {
  const east = (to.lon - from.lon) * Math.cos(radians(from.lat));
  const turn = (Math.atan2(east, to.lat - from.lat) / (2 * Math.PI)) * 8;
  return (Math.round(turn) + 8) % 8;
}

/** Formats kilometres: hundreds of metres (`300m`, at least `100m`), from 1 km tenths of a kilometre (`1.2km`). */
export function formatDistance(kilometres: number): string {
  const metres = Math.max(100, Math.round(kilometres * 10) * 100);
  return metres < 1000 ? `${metres}m` : `${(metres / 1000).toFixed(1)}km`;
}

/** The point of a list that is nearest to `to`; undefined for an empty list. */
export function nearest<Some extends Point>(points: Some[], to: Point): Some | undefined {
  const [first, ...others] = points;
  return others.reduce(
    (best, point) => (best && distance(point, to) < distance(best, to) ? point : best),
    first,
  );
}

/** The mean of points that are close together, to five decimals (about a metre). At least one point is required. */
export function centreOf(points: readonly Point[]): Point {
  const mean = (values: number[]) =>
    Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1e5) / 1e5;
  return { lat: mean(points.map(({ lat }) => lat)), lon: mean(points.map(({ lon }) => lon)) };
}
