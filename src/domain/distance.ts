/** A point in degrees, WGS84. */
export type Point = { lat: number; lon: number };

const earthRadius = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres between two points along the surface of a sphere (haversine); 0.5 % off at most, enough for a city. */
export function distance(one: Point, other: Point): number {
  const [dLat, dLon] = [radians(other.lat - one.lat), radians(other.lon - one.lon)];
  const chord =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(chord));
}

/** In which of eight directions another point lies: 0 north, 1 north-east, and on with the sun to 7 north-west. */
export function direction(from: Point, to: Point): number {
  const east = (to.lon - from.lon) * Math.cos(radians(from.lat));
  const turn = (Math.atan2(east, to.lat - from.lat) / (2 * Math.PI)) * 8;
  return (Math.round(turn) + 8) % 8;
}

/** A distance in kilometres as people say it: hundreds of metres, from one kilometre on tenths of a kilometre. */
export function formatDistance(kilometres: number): string {
  const metres = Math.max(100, Math.round(kilometres * 10) * 100);
  return metres < 1000 ? `${metres}m` : `${(metres / 1000).toFixed(1)}km`;
}

/** The nearest of some points; undefined where there is none. */
export function nearest<Some extends Point>(points: Some[], to: Point): Some | undefined {
  const [first, ...others] = points;
  return others.reduce(
    (best, point) => (best && distance(point, to) < distance(best, to) ? point : best),
    first,
  );
}
