import type { Position } from '../../src/schema/place.ts';
import type { Site } from '../../src/schema/site.ts';
import type { FieldPath } from '../content/document.ts';
import { problemAt, type Rule } from './rule.ts';

/** Positions are within the city's bounds; swapped latitude and longitude get their own message. */
export const positions: Rule = ({ folders, singles }) => {
  const bounds = singles['site.json']?.record.bounds;
  if (!bounds) return [];
  return folders.places.flatMap((place) => {
    const points: { path: FieldPath; position: Position | undefined }[] = [
      { path: ['position'], position: place.record.position },
      ...place.record.venues.map(({ position }, index) => ({
        path: ['venues', index, 'position'],
        position,
      })),
    ];
    return points.flatMap(({ path, position }) => {
      if (!position || isInside(bounds, position.lat, position.lon)) return [];
      const message = isInside(bounds, position.lon, position.lat)
        ? '緯度（lat）と経度（lon）が逆です。入れ替えてください'
        : '市の外の場所です。緯度（lat）と経度（lon）を確認してください';
      return [problemAt(place, [...path, 'lat'], message)];
    });
  });
};

function isInside({ south, west, north, east }: Site['bounds'], lat: number, lon: number): boolean {
  return lat >= south && lat <= north && lon >= west && lon <= east;
}
