import type { NewCity } from '../city.ts';
import { boxOf, overlaps, widen, type Box, type Polygon } from './geometry.ts';
import { isOfCity, municipalityOf } from './municipality.ts';
import type { Feature } from './open-files.ts';

/** The polygons of features; a municipality has one feature for each of its parts. */
export const polygonsOf = (features: readonly Feature[]): Polygon[] =>
  features.flatMap(({ geometry }) => {
    if (geometry?.type === 'Polygon') return [geometry.coordinates as Polygon];
    return geometry?.type === 'MultiPolygon' ? (geometry.coordinates as Polygon[]) : [];
  });

/** About 1 km: addresses at the edge of the city, and its centre of a 丁目, are inside. */
const margin = 0.01;

/** The `bounds` of site.json: the box of the city with a margin, in whole hundredths of a degree. */
export function boundsOf(polygons: readonly Polygon[]): Box {
  const { south, west, north, east } = widen(boxOf(polygons.flat(2)), margin);
  const [down, up] = [
    (value: number) => Math.floor(value * 100) / 100,
    (value: number) => Math.ceil(value * 100) / 100,
  ];
  return { south: down(south), west: down(west), north: up(north), east: up(east) };
}

/** The other municipalities with land in a box, each with its polygons there. The wards of a city are one. */
export function neighboursIn(
  box: Box,
  features: readonly Feature[],
  city: NewCity,
): { name: string; polygons: Polygon[] }[] {
  const others = features.filter((feature) => {
    const { code, name } = municipalityOf(feature);
    return code !== '' && !name.includes('所属未定') && !isOfCity(municipalityOf(feature), city);
  });
  const near = others.filter((feature) =>
    polygonsOf([feature]).some(([outer = []]) => overlaps(boxOf(outer), box)),
  );
  return [...Map.groupBy(near, nameOnMap)].map(([name, some]) => ({ name, polygons: polygonsOf(some) }));
}

/** 柏市, 酒々井町, and 千葉市 for its wards. */
function nameOnMap({ properties: { N03_003, N03_004, N03_005 } }: Feature): string {
  if (N03_005) return N03_004 ?? '';
  return N03_003?.endsWith('市') ? N03_003 : (N03_004 ?? '');
}
