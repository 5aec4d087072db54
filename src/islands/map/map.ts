import L from 'leaflet';
import type { MapConfig } from '../../schema/map-settings.ts';
import type { Origin } from '../find/origin.ts';
import { subscribeResults } from '../find/shown-results.ts';
import { yieldToMain, drawBaseLayer, addTiles } from './base-layer.ts';
import { largestZoom, markerLayer, type PlacedRow } from './markers.ts';
import { openPopup } from './popup.ts';

const closeZoom = 16;
const fitZoom = 14;
const ringMetres = [500, 1000] as const;

/**
 * Draws the map of the records that the list shows, and adds a button to each one with a marker. Sets
 * `data-ready` on the container.
 * @param container `[data-map]`; needs `data-ground` and `data-icons`
 * @param showNote writes a line under the map
 * @throws if the base layer cannot be fetched
 */
export async function drawMap(
  container: HTMLElement,
  showNote: (text: string) => void,
  setting: MapConfig,
): Promise<void> {
  const { words } = setting;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const isTouch = matchMedia('(pointer: coarse)').matches;
  const map = L.map(container, {
    maxBounds: L.latLngBounds(setting.bounds).pad(0.5),
    minZoom: setting.tiles?.minZoom ?? 10,
    maxZoom: largestZoom,
    // One finger scrolls the page and two move the map, so that the map never stops the scrolling.
    dragging: !isTouch,
    scrollWheelZoom: false,
    zoomSnap: 0.5,
    zoomControl: false,
    attributionControl: false,
    zoomAnimation: !isStill,
    fadeAnimation: !isStill,
    markerZoomAnimation: !isStill,
    inertia: !isStill,
  });
  if (isStill) disablePanAnimation(map);
  map.fitBounds(setting.bounds);
  L.control.zoom({ zoomInTitle: words.mapZoomIn, zoomOutTitle: words.mapZoomOut }).addTo(map);
  L.control.attribution({ prefix: false }).addAttribution(words.mapCredit).addTo(map);
  await drawBaseLayer(map, container.dataset.ground ?? '');
  addTiles(map, setting, showNote);
  await yieldToMain();

  const markers = markerLayer(map, setting, container.dataset.icons ?? '', (marker, placed) =>
    openPopup(map, marker, placed, setting, showInList),
  );
  const rings = L.layerGroup().addTo(map);
  let placed: PlacedRow[] = [];

  subscribeResults(({ rows, from }) => {
    map.closePopup();
    placed = markers.set(rows);
    drawRings(rings, from);
    map.fitBounds(boundsOf(placed, from, setting.bounds), {
      maxZoom: fitZoom,
      padding: [24, 24],
      // The first view appears without animation.
      animate: !isStill && container.dataset.ready === 'true',
    });
    addMapButtons();
  });

  /** Adds `[data-show-on-map]`, a button that leads to the map, to each record of the list with a marker. */
  function addMapButtons(): void {
    const placedIds = new Set(placed.map(({ row }) => row.id));
    for (const item of document.querySelectorAll<HTMLElement>('[data-results] [data-place]')) {
      const { place: id = '' } = item.dataset;
      if (!placedIds.has(id) || item.querySelector('[data-show-on-map]')) continue;
      const button = document.createElement('button');
      [button.type, button.textContent] = ['button', words.mapOnMap];
      button.dataset.showOnMap = id;
      item.append(button);
    }
  }

  function listedPlaces(id: string): NodeListOf<HTMLElement> {
    return document.querySelectorAll(`[data-results] [data-place="${id}"]`);
  }

  function showInList(id: string): void {
    const name = listedPlaces(id)[0]?.querySelector<HTMLElement>('[data-name]');
    name?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
    name?.focus({ preventScroll: true });
  }

  document.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-show-on-map]');
    const one = placed.find(({ row }) => row.id === button?.dataset.showOnMap);
    if (!button || !one) return;
    container.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
    map.setView([one.mark.lat, one.mark.lon], closeZoom, { animate: false });
    const marker = markers.markerAt(one.mark);
    if (marker) openPopup(map, marker, [one], setting, showInList);
  });
  container.dataset.ready = 'true';
}

/** Leaflet animates the pan for a popup even if all its animation options are off. */
function disablePanAnimation(map: L.Map): void {
  map.panBy = (offset, options) => L.Map.prototype.panBy.call(map, offset, { ...options, animate: false });
}

/** The bounds to show: the rings, or else all markers, or else the city. */
function boundsOf(placed: PlacedRow[], from: Origin | undefined, city: MapConfig['bounds']): L.LatLngBounds {
  if (from) return L.latLng(from.lat, from.lon).toBounds(2 * ringMetres[1]);
  return L.latLngBounds(placed.length > 0 ? placed.map(({ mark }) => [mark.lat, mark.lon]) : city);
}

/** Draws rings of 500 m and 1 km around the origin of distances. */
function drawRings(rings: L.LayerGroup, from: Origin | undefined): void {
  rings.clearLayers();
  if (!from) return;
  for (const radius of ringMetres) {
    L.circle([from.lat, from.lon], { radius, className: 'ring', interactive: false }).addTo(rings);
  }
  L.marker([from.lat, from.lon], {
    icon: L.divIcon({ className: 'origin', iconSize: [20, 20] }),
    interactive: false,
    keyboard: false,
  }).addTo(rings);
}
