import { geo, postcodes } from '../data/geo.ts';
import { originGroups, postcodePoints } from '../data/origins.ts';

/** Starting points for sorting by distance: stations, towns and postcodes; fetched when a visitor sorts by distance. */
export function GET(): Response {
  const groups = originGroups(geo.stations, geo.towns);
  const body = JSON.stringify({ groups, postcodes: postcodePoints(postcodes, geo.towns) });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}
