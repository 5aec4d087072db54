import L from 'leaflet';
import type { BaseLayer } from '../../schema/base-layer.ts';
import type { MapConfig } from '../../schema/map-settings.ts';

/** Station names would lie on each other when the whole city is in view. */
const nameZoom = 13;

/** Draws the map's own ground, in the colours of the page: it is there whether tiles come or not. */
export async function drawBaseLayer(map: L.Map, address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const ground = (await response.json()) as BaseLayer;
  const order = ['nb', 'city', 'river', 'rail'] as const;
  for (const kind of order) {
    const features = ground.features.filter(({ properties }) => properties.k === kind);
    L.geoJSON({ type: 'FeatureCollection', features } as GeoJSON.FeatureCollection, {
      interactive: false,
      style: { className: `ground-${kind}`, weight: 1 },
    }).addTo(map);
    await yieldToMain();
  }
  const names = L.layerGroup(ground.features.flatMap(nameOf));
  const toggle = () => (map.getZoom() >= nameZoom ? names.addTo(map) : names.remove());
  map.on('zoomend', toggle);
  toggle();
}

/** Lets the device answer to a touch before more is drawn. */
export const yieldToMain = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The name of a station in the city or of a neighbour, where it has a point. */
function nameOf({ properties, geometry }: BaseLayer['features'][number]): L.Marker[] {
  const write = (lat: number, lon: number, kind: string, name: string) =>
    L.marker([lat, lon], {
      icon: L.divIcon({
        className: `ground-name ground-${kind}`,
        html: name,
        iconSize: [0, 16],
        iconAnchor: [5, 9],
      }),
      interactive: false,
      keyboard: false,
      pane: 'overlayPane',
    });
  if (properties.k === 'sta' && properties.in === 1 && geometry.type === 'Point') {
    const [lon, lat] = geometry.coordinates;
    return [write(lat, lon, 'sta', properties.n)];
  }
  return properties.k === 'nb' ? [write(properties.ly, properties.lx, 'nb-name', properties.n)] : [];
}

const maxTileErrors = 4;

/**
 * Lays pictures of a map over the ground. After some that do not come, or without a network, they are taken away and a
 * line says so; the ground, the marks and the list go on.
 */
export function addTiles(map: L.Map, { tiles, words }: MapConfig, say: (text: string) => void): void {
  if (!tiles) return;
  const credit = `<a href="${tiles.creditUrl}" rel="noreferrer">${tiles.credit}</a>`;
  const layer = L.tileLayer(tiles.url, {
    minZoom: tiles.minZoom,
    maxZoom: tiles.maxZoom,
    attribution: credit,
    updateWhenIdle: true,
    keepBuffer: 0,
    referrerPolicy: 'no-referrer',
  });
  const container = map.getContainer();
  let faults = 0;
  const giveUp = () => {
    layer.remove();
    container.classList.remove('with-tiles');
    say(words.mapNoTiles);
  };
  layer.on('tileload', () => container.classList.add('with-tiles'));
  layer.on('tileerror', () => {
    faults += 1;
    if (faults === maxTileErrors) giveUp();
  });
  window.addEventListener('offline', giveUp, { once: true });
  if (navigator.onLine) layer.addTo(map);
  else giveUp();
}
