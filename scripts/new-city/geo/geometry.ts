/** A position of GeoJSON, WGS84: longitude before latitude. */
export type Position = [lon: number, lat: number];
export type Line = Position[];
/** A closed line; its last position is its first. */
export type Ring = Position[];
/** A ring and its holes. */
export type Polygon = Ring[];
export type Box = { south: number; west: number; north: number; east: number };

/** The smallest box around positions. */
export function boxOf(positions: Iterable<Position>): Box {
  const box = { south: Infinity, west: Infinity, north: -Infinity, east: -Infinity };
  for (const [lon, lat] of positions) {
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
  }
  return box;
}

/** A box with a margin on each side. @param margin degrees */
export const widen = ({ south, west, north, east }: Box, margin: number): Box => ({
  south: south - margin,
  west: west - margin,
  north: north + margin,
  east: east + margin,
});

export const overlaps = (one: Box, other: Box): boolean =>
  one.south <= other.north && other.south <= one.north && one.west <= other.east && other.west <= one.east;

export const isInBox = ({ south, west, north, east }: Box, [lon, lat]: Position): boolean =>
  lon > west && lon < east && lat > south && lat < north;

/** Whether a position is in one of the polygons and in none of its holes (even-odd rule). */
export function isIn(polygons: readonly Polygon[], [lon, lat]: Position): boolean {
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let at = 1; at < ring.length; at += 1) {
      const [[x1, y1], [x2, y2]] = [ring[at - 1]!, ring[at]!];
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** The area of a ring in square degrees, without its sign. */
export function areaOf(ring: Ring): number {
  const sum = ring.reduce((total, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum / 2);
}

/** The position half-way along a line. */
export function middleOf(line: Line): Position {
  const lengths = line.slice(1).map(([x, y], at) => Math.hypot(x - line[at]![0], y - line[at]![1]));
  let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [at, length] of lengths.entries()) {
    if (rest <= length && length > 0) {
      const [[x1, y1], [x2, y2]] = [line[at]!, line[at + 1]!];
      return [x1 + ((x2 - x1) * rest) / length, y1 + ((y2 - y1) * rest) / length];
    }
    rest -= length;
  }
  return line[0]!;
}

/** A line with fewer positions, none of which is more than `tolerance` degrees away from the original (Douglas–Peucker). */
export function simplify(line: Line, tolerance: number): Line {
  const kept = new Set([0, line.length - 1]);
  const parts: [from: number, to: number][] = [[0, line.length - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part;
    let [farthest, most] = [-1, tolerance];
    for (let at = from + 1; at < to; at += 1) {
      const away = distanceToSegment(line[at]!, line[from]!, line[to]!);
      if (away > most) [farthest, most] = [at, away];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    parts.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, at) => kept.has(at));
}

/** Degrees from a position to a segment, in the proportions of the map at that latitude. */
function distanceToSegment([x, y]: Position, [x1, y1]: Position, [x2, y2]: Position): number {
  const scale = Math.cos((y * Math.PI) / 180);
  const [dx, dy, px, py] = [(x2 - x1) * scale, y2 - y1, (x - x1) * scale, y - y1];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return Math.hypot(px - share * dx, py - share * dy);
}

/** The edges of a box: whether a position is inside, and where a segment crosses. */
const edgesOf = ({ south, west, north, east }: Box) => {
  const edge = (axis: 0 | 1, limit: number, sign: 1 | -1) => ({
    isInside: (position: Position) => sign * (position[axis] - limit) >= 0,
    crossing: (one: Position, other: Position): Position => {
      const share = (limit - one[axis]) / (other[axis] - one[axis]);
      return [one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])];
    },
  });
  return [edge(0, west, 1), edge(0, east, -1), edge(1, south, 1), edge(1, north, -1)];
};

/** The part of a ring in a box (Sutherland–Hodgman); empty if there is none. */
export function clipRing(ring: Ring, box: Box): Ring {
  let open = ring.slice(0, -1);
  for (const { isInside, crossing } of edgesOf(box)) {
    open = open.flatMap((position, at) => {
      const before = open.at(at - 1)!;
      const cut = isInside(before) === isInside(position) ? [] : [crossing(before, position)];
      return isInside(position) ? [...cut, position] : cut;
    });
  }
  return open.length < 3 ? [] : [...open, open[0]!];
}

/** The parts of a line in a box. */
export function clipLine(line: Line, box: Box): Line[] {
  return edgesOf(box).reduce<Line[]>(
    (lines, { isInside, crossing }) =>
      lines.flatMap((some) => {
        const parts: Line[] = [[]];
        for (const [at, position] of some.entries()) {
          const before = some[at - 1];
          if (before && isInside(before) !== isInside(position)) {
            const cut = crossing(before, position);
            parts.at(-1)!.push(cut);
            if (isInside(position)) parts.push([cut]);
          }
          if (isInside(position)) parts.at(-1)!.push(position);
        }
        return parts.filter((part) => new Set(part.map(String)).size > 1);
      }),
    [line],
  );
}

/** Joins lines that share an end into longer ones. */
export function joinLines(lines: readonly Line[]): Line[] {
  const rest = [...lines];
  const joined: Line[] = [];
  for (let line = rest.shift(); line; line = rest.shift()) {
    for (let found = true; found;) {
      found = false;
      for (const [at, other] of rest.entries()) {
        const longer = joinTwo(line, other);
        if (!longer) continue;
        line = longer;
        rest.splice(at, 1);
        found = true;
        break;
      }
    }
    joined.push(line);
  }
  return joined;
}

function joinTwo(one: Line, other: Line): Line | undefined {
  const same = (a: Position | undefined, b: Position | undefined) => String(a) === String(b);
  const [first, last] = [one[0], one.at(-1)];
  if (same(last, other[0])) return [...one, ...other.slice(1)];
  if (same(last, other.at(-1))) return [...one, ...other.toReversed().slice(1)];
  if (same(first, other.at(-1))) return [...other, ...one.slice(1)];
  if (same(first, other[0])) return [...other.toReversed(), ...one.slice(1)];
  return undefined;
}

/** A line with rounded positions, without repetitions. @param decimals four are about 10 m */
export function roundLine(line: Line, decimals: number): Line {
  const round = (value: number) => Number(value.toFixed(decimals));
  const rounded = line.map(([lon, lat]): Position => [round(lon), round(lat)]);
  return rounded.filter((position, at) => String(position) !== String(rounded[at - 1]));
}

/** A position well inside polygons, where a name can be written: of a grid over their box, the farthest from all edges. */
export function labelPosition(polygons: readonly Polygon[]): Position {
  const { south, west, north, east } = boxOf(polygons.flat(2));
  const steps = Array.from({ length: 19 }, (_, at) => (at + 1) / 20);
  const grid = steps.flatMap((x) =>
    steps.map((y): Position => [west + x * (east - west), south + y * (north - south)]),
  );
  const fromEdge = (position: Position) =>
    Math.min(
      ...polygons
        .flat()
        .flatMap((ring) => ring.slice(1).map((end, at) => distanceToSegment(position, ring[at]!, end))),
    );
  const [best] = grid
    .filter((position) => isIn(polygons, position))
    .map((position) => ({ position, away: fromEdge(position) }))
    .sort((one, other) => other.away - one.away);
  return best?.position ?? polygons[0]![0]![0]!;
}
