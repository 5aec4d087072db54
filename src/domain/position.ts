import { distance, nearest, type Point } from './distance.ts';

/** A position as a device reports it; `accuracy` is the radius in metres within which it is. */
export type DevicePosition = Point & { accuracy: number };

/** Why a position is no point from which the places of a city can be sorted, with the kilometres that say it. */
export type PositionProblem = { problem: 'rough' | 'far'; kilometres: number };

/** Beyond one kilometre, walking distances are wrong by more than they measure. */
const maxAccuracyMetres = 1000;
/** Nobody walks from there, and a position of 0/0 or of another country is no position in a city. */
const maxDistanceKilometres = 50;

/** @param points known points of the city; where there are none, a position is not known to be far away */
export function positionProblem(
  { lat, lon, accuracy }: DevicePosition,
  points: Point[],
): PositionProblem | undefined {
  if (!(accuracy <= maxAccuracyMetres)) return { problem: 'rough', kilometres: accuracy / 1000 };
  const point = nearest(points, { lat, lon });
  const kilometres = point ? distance(point, { lat, lon }) : 0;
  return kilometres > maxDistanceKilometres ? { problem: 'far', kilometres } : undefined;
}
