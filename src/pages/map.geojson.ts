import { baseLayer } from '../data/locator.ts';

/** The base layer of the map, fetched when the map is opened. */
export function GET(): Response {
  return new Response(JSON.stringify(baseLayer()), { headers: { 'Content-Type': 'application/geo+json' } });
}
