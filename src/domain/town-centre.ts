import type { TownPoints } from '../schema/geo.ts';
import { centreOf, type Point } from './distance.ts';

/**
 * The centre of a town: the mean of its 丁目 if it has any, otherwise its own point. Where a town has 丁目, the point
 * without one is what is left of the old 大字, which can be more than a kilometre away from all of them.
 * @param rows the rows of one town, at least one
 */
export function townCentre(rows: TownPoints): Point {
  const blocks = rows.filter(({ chome }) => chome !== '');
  return centreOf(blocks.length > 0 ? blocks : rows);
}
