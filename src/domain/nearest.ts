import { distance, type Point } from './distance.ts';
import { formatMarkerDistance, type MapMarker } from './map-markers.ts';

/** What sorting by distance needs of a record. */
export type Locatable = {
  marks: readonly MapMarker[];
  /** Points of the stations, towns and districts that a record without a mark names: it may be near one of them. */
  hints?: readonly Point[];
};

/** A record with its nearest mark, and the distance to it in kilometres and as text. */
export type PlacedRow<Row> = { row: Row; mark: MapMarker; kilometres: number; distance: string };

/** A record whose place is unknown; `isNear` if it names a place near the origin. */
export type UnplacedRow<Row> = { row: Row; isNear: boolean };

/** A named station, town or district is near within this distance: about the width of a district. */
const nearKilometres = 1.5;

/**
 * Sorts records by their distance from an origin. Records without a mark are kept apart, so that an unknown place is
 * never taken for a far one: those that name a place near the origin first, in otherwise unchanged order.
 */
export function sortByDistance<Row extends Locatable>(
  rows: readonly Row[],
  origin: Point,
): { placed: PlacedRow<Row>[]; unplaced: UnplacedRow<Row>[] } {
  const placed = rows.flatMap((row) => nearestMark(row, origin) ?? []);
  const unplaced = rows
    .filter(({ marks }) => marks.length === 0)
    .map((row) => ({ row, isNear: isNear(row, origin) }));
  return {
    placed: placed.sort((one, other) => one.kilometres - other.kilometres),
    unplaced: unplaced.sort((one, other) => Number(other.isNear) - Number(one.isNear)),
  };
}

function nearestMark<Row extends Locatable>(row: Row, origin: Point): PlacedRow<Row> | undefined {
  const [nearest] = row.marks
    .map((mark) => ({ mark, kilometres: distance(origin, mark) }))
    .sort((one, other) => one.kilometres - other.kilometres);
  return (
    nearest && {
      row,
      ...nearest,
      distance: formatMarkerDistance(nearest.kilometres, nearest.mark.precision),
    }
  );
}

const isNear = ({ hints = [] }: Locatable, origin: Point): boolean =>
  hints.some((hint) => distance(hint, origin) <= nearKilometres);
