import { isIn, isInBox, middleOf, type Box, type Line, type Polygon, type Position } from './geometry.ts';
import type { Feature } from './open-files.ts';

/** A station with its lines, at the middle of its platforms. */
export type Station = { name: string; lines: string[]; position: Position; isInCity: boolean };

/** The lines of a feature. */
export const linesOf = ({ geometry }: Feature): Line[] => {
  if (geometry?.type === 'LineString') return [geometry.coordinates as Line];
  return geometry?.type === 'MultiLineString' ? (geometry.coordinates as Line[]) : [];
};

/**
 * The stations of 鉄道データ in a box around a city. Each line has its own feature; those of one name within 300 m are one
 * station, in older editions, which have no groups, those of one name in the box.
 */
export function stationsOf(features: readonly Feature[], city: readonly Polygon[], box: Box): Station[] {
  const groups = Map.groupBy(
    features.filter(
      (feature) =>
        feature.properties.N02_005 && linesOf(feature).some(([start]) => start && isInBox(box, start)),
    ),
    ({ properties: { N02_005, N02_005g } }) => `${N02_005} ${N02_005g ?? ''}`,
  );
  return [...groups.values()].map((group) => {
    const middles = group.flatMap((feature) => linesOf(feature).slice(0, 1).map(middleOf));
    const mean = (axis: 0 | 1) => middles.reduce((sum, position) => sum + position[axis], 0) / middles.length;
    const position: Position = [mean(0), mean(1)];
    return {
      name: group[0]!.properties.N02_005!,
      lines: [...new Set(group.map(({ properties }) => properties.N02_003 ?? ''))],
      position,
      isInCity: isIn(city, position),
    };
  });
}

/** The stations of the city, one of each name: where two are apart, the one with more lines. */
export function stationsInCity(stations: readonly Station[]): Station[] {
  const own = stations.filter(({ isInCity }) => isInCity);
  return own.filter(
    (station) =>
      own
        .filter(({ name }) => name === station.name)
        .toSorted((one, other) => other.lines.length - one.lines.length)[0] === station,
  );
}
