import type { BaseLayer } from '../../../src/schema/base-layer.ts';
import type { NewCity } from '../city.ts';
import { neighboursIn } from './boundary.ts';
import {
  areaOf,
  clipLine,
  clipRing,
  isInBox,
  joinLines,
  labelPosition,
  roundLine,
  simplify,
  widen,
  type Box,
  type Line,
  type Polygon,
} from './geometry.ts';
import type { Feature } from './open-files.ts';
import { linesOf, type Station } from './stations.ts';

type LayerFeature = BaseLayer['features'][number];

/** About 10 m, the width of a line on the map. */
const decimals = 4;
/** How much land around `bounds` is drawn, in degrees. */
const surroundings = 0.02;
/** The box that the layer shows. */
export const viewOf = (bounds: Box): Box => widen(bounds, surroundings);
/** The most positions for the city, for its neighbours and for the railways: every device stores the layer. */
const mostPositions = 400;
/** Smaller islands and parts are not drawn: about 100 m × 100 m, in square degrees. */
const smallestArea = 1e-6;

/** The base layer of the map: the city, its neighbours, railways and stations, simplified. Rivers are in none of the files. */
export function baseLayerFeatures(
  city: NewCity,
  bounds: Box,
  land: { own: readonly Polygon[]; boundary: readonly Feature[] },
  rail: { railways: readonly Feature[]; stations: readonly Station[] },
): LayerFeature[] {
  const view = viewOf(bounds);
  const neighbours = neighboursIn(view, land.boundary, city).flatMap(({ name, polygons }) => {
    const clipped = polygons.map((polygon) => polygon.map((ring) => clipRing(ring, view)));
    return clipped.some(isDrawn) ? [{ name, polygons: clipped.filter(isDrawn) }] : [];
  });
  const simpler = simplifier(neighbours.flatMap(({ polygons }) => polygons.flat()));
  return [
    ...neighbours.map(({ name, polygons }): LayerFeature => {
      const geometry = areaGeometry(polygons, simpler);
      const drawn = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const [lx, ly] = roundLine([labelPosition(drawn)], decimals)[0]!;
      return { type: 'Feature', properties: { k: 'nb', n: name, lx, ly }, geometry };
    }),
    {
      type: 'Feature',
      properties: { k: 'city', n: city.name },
      geometry: areaGeometry(land.own, simplifier(land.own.flat())),
    },
    ...railFeatures(rail.railways, view),
    ...rail.stations
      .filter(({ position }) => isInBox(view, position))
      .map(({ name, lines, position, isInCity }): LayerFeature => ({
        type: 'Feature',
        properties: { k: 'sta', n: name, l: lines.join('・'), in: isInCity ? 1 : 0 },
        geometry: { type: 'Point', coordinates: roundLine([position], decimals)[0]! },
      })),
  ];
}

const isDrawn = ([outer = []]: Polygon): boolean => areaOf(outer) >= smallestArea;

type Simplifier = (line: Line) => Line;

/** Simplifies and rounds lines so that all of them together have at most `mostPositions`. */
function simplifier(lines: readonly Line[]): Simplifier {
  const withTolerance =
    (tolerance: number): Simplifier =>
    (line) =>
      roundLine(simplify(line, tolerance), decimals);
  let tolerance = 0.0001;
  while (
    lines.reduce((sum, line) => sum + withTolerance(tolerance)(line).length, 0) > mostPositions &&
    tolerance < 0.01
  )
    tolerance *= 1.5;
  return withTolerance(tolerance);
}

/** Polygons as an area of the layer. Rings that are too small to be drawn are left out; the largest polygon is kept. */
function areaGeometry(polygons: readonly Polygon[], simpler: Simplifier) {
  const bySize = polygons.toSorted((one, other) => areaOf(other[0] ?? []) - areaOf(one[0] ?? []));
  const drawn = bySize
    .filter((polygon, at) => at === 0 || isDrawn(polygon))
    .map((polygon) =>
      polygon
        .map((ring, at) => (at === 0 || areaOf(ring) >= smallestArea ? simpler(ring) : []))
        // A triangle has four positions.
        .filter((ring) => ring.length >= 4),
    )
    .filter((polygon) => polygon.length > 0);
  const [only] = drawn;
  return drawn.length === 1 && only
    ? { type: 'Polygon' as const, coordinates: only }
    : { type: 'MultiPolygon' as const, coordinates: drawn };
}

/** One feature for each railway line in the view. */
function railFeatures(railways: readonly Feature[], view: Box): LayerFeature[] {
  const byLine = Map.groupBy(railways, ({ properties: { N02_003, N02_004 } }) => `${N02_003}\n${N02_004}`);
  const drawn = [...byLine].flatMap(([key, sections]) => {
    const clipped = sections.flatMap(linesOf).flatMap((line) => clipLine(line, view));
    const [name = '', operator = ''] = key.split('\n');
    return clipped.length > 0 ? [{ name, operator, lines: joinLines(clipped) }] : [];
  });
  const simpler = simplifier(drawn.flatMap(({ lines }) => lines));
  return drawn.flatMap(({ name, operator, lines }): LayerFeature[] => {
    const coordinates = lines.map(simpler).filter((line) => line.length >= 2);
    if (coordinates.length === 0) return [];
    return [
      {
        type: 'Feature',
        properties: { k: 'rail', n: name, o: operator },
        geometry:
          coordinates.length === 1
            ? { type: 'LineString', coordinates: coordinates[0]! }
            : { type: 'MultiLineString', coordinates },
      },
    ];
  });
}
