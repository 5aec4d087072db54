import { baseLayer } from '../data/locator.ts';
import type { BaseLayer } from '../schema/base-layer.ts';

/** The base layer of the map, fetched when the map is opened, without what the map does not draw. */
export function GET(): Response {
  const { features, ...layer } = baseLayer();
  const drawn = features
    .filter(({ properties }) => properties.k !== 'sta' || properties.in === 1)
    .map((feature) => ({ ...feature, properties: drawnProperties(feature.properties) }));
  return new Response(JSON.stringify({ ...layer, features: drawn }), {
    headers: { 'Content-Type': 'application/geo+json' },
  });
}

/** The class of a feature, and the name and its place where it is written on the map. */
function drawnProperties(properties: BaseLayer['features'][number]['properties']): object {
  if (properties.k === 'nb') return properties;
  const { k } = properties;
  return properties.k === 'sta' ? { k, n: properties.n, in: properties.in } : { k };
}
