import { baseLayer } from '../data/locator.ts';

/** The base layer of the map, fetched when the map is opened, without what the map does not draw. */
export function GET(): Response {
  const { features, ...layer } = baseLayer();
  const drawn = features.filter(({ properties }) => properties.k !== 'sta' || properties.in === 1);
  return new Response(JSON.stringify({ ...layer, features: drawn }), {
    headers: { 'Content-Type': 'application/geo+json' },
  });
}
