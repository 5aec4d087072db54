import * as words from '@words/ja.json';
import * as L from 'leaflet';
import type { DirectoryRow } from '../../domain/directory.ts';
import type { MapSettings } from '../../schema/map-settings.ts';
import type { Origin } from '../directory/origins.ts';
import { addTiles, drawBaseLayer, yieldToMain } from './base-layer.ts';
import { largestZoom, markerLayer, type PlacedRow } from './markers.ts';
import { openPopup, type PopupContent } from './popup.ts';

const closeZoom = 16;
const fitZoom = 14;
const ringMetres = [500, 1000] as const;

/** A drawn map. */
export type DrawnMap = {
  /** Replaces the markers by those of the records, and shows all of them, or the surroundings of an origin. */
  show: (rows: readonly DirectoryRow[], from: Origin | undefined) => void;
  /** Opens the popup of a record; without a marker nothing happens. */
  select: (id: string) => void;
  remove: () => void;
};

/** What a map reports. */
export type MapListener = {
  /** A sentence for the line under the map. */
  onNote: (text: string) => void;
  /** The popup that is opened, whose element must be filled before the function returns; undefined once it is closed. */
  onPopup: (popup: PopupContent | undefined) => void;
};

/**
 * Draws a map with the base layer into an element.
 * @throws if the base layer cannot be fetched
 */
export async function drawMap(
  container: HTMLElement,
  settings: MapSettings,
  listener: MapListener,
): Promise<DrawnMap> {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = createMap(container, settings, isStill);
  try {
    await drawBaseLayer(map, settings.files.ground);
  } catch (error) {
    map.remove();
    throw error;
  }
  addTiles(map, settings.tiles, listener.onNote);
  await yieldToMain();

  const markers = markerLayer(map, settings, (marker, placed) =>
    openPopup(map, marker, placed, listener.onPopup),
  );
  const rings = L.layerGroup().addTo(map);
  let placed: PlacedRow[] = [];
  let isShown = false;
  return {
    show(rows, from) {
      map.closePopup();
      placed = markers.set(rows);
      drawRings(rings, from);
      map.fitBounds(boundsOf(placed, from, settings.bounds), {
        maxZoom: fitZoom,
        padding: [24, 24],
        // The first view appears without animation.
        animate: !isStill && isShown,
      });
      isShown = true;
    },
    select(id) {
      const one = placed.find(({ row }) => row.id === id);
      if (!one) return;
      map.setView([one.mark.lat, one.mark.lon], closeZoom, { animate: false });
      const marker = markers.markerAt(one.mark);
      if (marker) openPopup(map, marker, [one], listener.onPopup);
    },
    remove: () => void map.remove(),
  };
}

function createMap(container: HTMLElement, { bounds, tiles, credit }: MapSettings, isStill: boolean): L.Map {
  const map = L.map(container, {
    // Wide enough for a popup above a marker at the edge of the city: Leaflet would move it out of view again.
    maxBounds: L.latLngBounds(bounds).pad(1.5),
    minZoom: tiles?.minZoom ?? 10,
    maxZoom: largestZoom,
    // One finger scrolls the page and two move the map, so that the map never stops the scrolling.
    dragging: !matchMedia('(pointer: coarse)').matches,
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
  map.fitBounds(bounds);
  const attribution = L.control.attribution({ prefix: false }).addTo(map);
  if (credit) attribution.addAttribution(`<a href="${credit.href}">${credit.text}</a>`);
  // In a lower corner, since popups open above their markers.
  L.control
    .zoom({ position: 'bottomright', zoomInTitle: words.mapZoomIn, zoomOutTitle: words.mapZoomOut })
    .addTo(map);
  return map;
}

/** Leaflet animates the pan for a popup even if all its animation options are off. */
function disablePanAnimation(map: L.Map): void {
  map.panBy = (offset, options) => L.Map.prototype.panBy.call(map, offset, { ...options, animate: false });
}

/** The bounds to show: the rings, or else all markers, or else the city. */
function boundsOf(
  placed: PlacedRow[],
  from: Origin | undefined,
  city: MapSettings['bounds'],
): L.LatLngBounds {
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
