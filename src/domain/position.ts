import { distance, nearest, type Point } from './distance.ts';

/** A position as the Geolocation API returns it: degrees in WGS84, and `accuracy` as a radius in metres. */
export type DevicePosition = Point & { accuracy: number };

/**
 * Why records cannot be sorted by distance from a position: it is too inaccurate (`kilometres` is the accuracy) or
 * too far from the city (`kilometres` is the distance).
 */
export type PositionProblem = { problem: 'rough' | 'far'; kilometres: number };

/** Above one kilometre, the error of a walking distance exceeds the distance. */
const maxAccuracyMetres = 1000;
/** Too far to walk. This also rejects 0/0 and positions in another country. */
const maxDistanceKilometres = 50;

/**
 * The problem that prevents sorting records by distance from a device position; undefined if there is none.
 * @param points known points of the city; if empty, no position is rejected as too far
 */
export function positionProblem(
  { lat, lon, accuracy }: DevicePosition,
  points: Point[],
): PositionProblem | undefined {
  if (!(accuracy <= maxAccuracyMetres)) return { problem: 'rough', kilometres: accuracy / 1000 };
  const point = nearest(points, { lat, lon });
  const kilometres = point ? distance(point, { lat, lon }) : 0;
  return kilometres > maxDistanceKilometres ? { problem: 'far', kilometres } : undefined;
}
