import * as words from '@words/ja.json';
import * as L from 'leaflet';
import type { BaseLayer } from '../../schema/base-layer.ts';
import type { MapSettings } from '../../schema/map-settings.ts';

/** Station names would overlap at a smaller zoom, with the entire city in view. */
export const nameZoom = 13;

/**
 * Draws the site's own base layer, in the colours of the page and independent of tiles.
 * @throws if it cannot be fetched
 */
export async function drawBaseLayer(map: L.Map, address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const baseLayer = (await response.json()) as BaseLayer;
  const order = ['nb', 'city', 'river', 'rail'] as const;
  for (const kind of order) {
    const features = baseLayer.features.filter(({ properties }) => properties.k === kind);
    L.geoJSON({ type: 'FeatureCollection', features } as GeoJSON.FeatureCollection, {
      interactive: false,
      style: { className: `ground-${kind}`, weight: 1 },
    }).addTo(map);
    await yieldToMain();
  }
  const names = L.layerGroup(baseLayer.features.flatMap(nameOf));
  const toggle = () => (map.getZoom() >= nameZoom ? names.addTo(map) : names.remove());
  map.on('zoomend', toggle);
  toggle();
}

/** Waits for the next task, so that the browser can handle input before more is drawn. */
export const yieldToMain = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The label of a station in the city or of a neighbouring municipality; empty for other features. */
function nameOf({ properties, geometry }: BaseLayer['features'][number]): L.Marker[] {
  const label = (lat: number, lon: number, kind: string, name: string) =>
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
    return [label(lat, lon, 'sta', properties.n)];
  }
  return properties.k === 'nb' ? [label(properties.ly, properties.lx, 'nb-name', properties.n)] : [];
}

const maxTileErrors = 4;

/**
 * Adds the tiles over the base layer. After `maxTileErrors` errors or without a network they are removed and a note is
 * shown; the base layer, the markers and the list remain.
 * @param showNote writes a line under the map
 */
export function addTiles(map: L.Map, tiles: MapSettings['tiles'], showNote: (text: string) => void): void {
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
  let errors = 0;
  const giveUp = () => {
    layer.remove();
    container.classList.remove('with-tiles');
    showNote(words.mapNoTiles);
  };
  layer.on('tileload', () => container.classList.add('with-tiles'));
  layer.on('tileerror', () => {
    errors += 1;
    if (errors === maxTileErrors) giveUp();
  });
  window.addEventListener('offline', giveUp, { once: true });
  if (navigator.onLine) layer.addTo(map);
  else giveUp();
}
