import * as words from '@words/ja.json';
import * as L from 'leaflet';
import Supercluster, { type ClusterFeature, type PointFeature } from 'supercluster';
import type { DirectoryRow } from '../../domain/directory.ts';
import { circleRadius, type MapMarker } from '../../domain/map-markers.ts';
import type { MapSettings, MarkerStyle } from '../../schema/map-settings.ts';
import { fill } from '../../text/fill.ts';
import { nameZoom } from './base-layer.ts';

/** One marker of one record. */
export type PlacedRow = { row: DirectoryRow; mark: MapMarker };

type Feature = PointFeature<PlacedRow> | ClusterFeature<object>;

/** A marker or a cluster in view; `key` does not change while the map is moved. */
type MapItem = {
  key: string;
  lat: number;
  lon: number;
  name: string;
  icon: L.DivIcon;
  placed: PlacedRow[];
  zoom: number | undefined;
};

export const largestZoom = 17;

/** Says of a wide circle that it is only about where a place is. */
const circleName = ({ lat, lon }: MapMarker): L.Marker =>
  L.marker([lat, lon], {
    icon: L.divIcon({
      className: 'ground-name circle-name',
      html: words.mapCircle,
      iconSize: [0, 16],
      iconAnchor: [36, -20],
    }),
    interactive: false,
    keyboard: false,
    pane: 'overlayPane',
  });

/**
 * The markers of the records, clustered where they are close; each is a button with a name.
 * @param choose called with the records of the marker that was pressed
 */
export function markerLayer(
  map: L.Map,
  { kinds, files: { icons } }: Pick<MapSettings, 'kinds' | 'files'>,
  choose: (marker: L.Marker, placed: PlacedRow[]) => void,
) {
  const drawn = new Map<string, L.Marker>();
  /** The records of the cluster that was opened last, until their markers are drawn. */
  let opened: PlacedRow[] = [];
  const blocks = L.layerGroup().addTo(map);
  let index = new Supercluster<PlacedRow>();

  const styleOf = ({ row }: PlacedRow): MarkerStyle =>
    kinds[row.kind] ?? { name: '', icon: '', colour: 'gray', shape: 'circle' };

  function toMapItem(feature: Feature): MapItem {
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    if (!('cluster' in feature.properties)) {
      const placed = feature.properties;
      const style = styleOf(placed);
      const text = placed.mark.precision === 'exact' ? words.mapMark : words.mapMarkRough;
      const name = fill(text, { name: placed.row.name, kind: style.name });
      return {
        key: `${placed.row.id} ${lat} ${lon}`,
        lat,
        lon,
        name,
        icon: markerIcon(style),
        placed: [placed],
        zoom: undefined,
      };
    }
    const id = feature.properties.cluster_id as number;
    const placed = index.getLeaves(id, Infinity).map(({ properties }) => properties);
    const zoom = index.getClusterExpansionZoom(id);
    const name = clusterName(placed);
    return { key: `${name} ${lat} ${lon}`, lat, lon, name, icon: clusterIcon(placed.length), placed, zoom };
  }

  /** 「親子の広場ほか12か所」: the most frequent kind, and the number of other records. */
  function clusterName(placed: PlacedRow[]): string {
    const counts = new Map<string, number>();
    for (const one of placed) counts.set(styleOf(one).name, (counts.get(styleOf(one).name) ?? 0) + 1);
    const [[kind, most] = ['', 0]] = [...counts].sort(([, one], [, other]) => other - one);
    const others = placed.length - most;
    return others > 0
      ? fill(words.mapCluster, { kind, count: others })
      : fill(words.mapClusterSame, { kind, count: most });
  }

  const markerIcon = ({ icon, colour, shape }: MarkerStyle) =>
    L.divIcon({
      className: 'mark-button',
      html: `<span class="mark mark-${colour} shape-${shape}"><svg class="icon" aria-hidden="true"><use href="${icons}#${icon}"></use></svg></span>`,
      iconSize: [44, 44],
    });
  const clusterIcon = (count: number) =>
    L.divIcon({
      className: 'mark-button',
      html: `<span class="cluster" data-count="${count}"></span>`,
      iconSize: [44, 44],
    });

  /**
   * Draws the markers in view. A marker that remains keeps its element and so the focus; the focus of a removed one
   * moves to the first marker of the opened cluster, or to the map.
   */
  function draw(): void {
    const hadFocus = isMarkerFocused();
    const bounds = map.getBounds().pad(0.1);
    const view: [number, number, number, number] = [
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ];
    const items = index.getClusters(view, Math.round(map.getZoom())).map(toMapItem);
    const keys = new Set(items.map(({ key }) => key));
    for (const [key, marker] of drawn) {
      if (keys.has(key)) continue;
      marker.remove();
      drawn.delete(key);
    }
    blocks.clearLayers();
    for (const item of items) {
      const [{ mark } = { mark: undefined }] = item.placed;
      if (item.placed.length === 1 && mark && mark.precision !== 'exact') {
        L.circle([mark.lat, mark.lon], {
          radius: circleRadius[mark.precision],
          className: mark.precision === 'town' ? 'block wide' : 'block',
          interactive: false,
        }).addTo(blocks);
        if (mark.precision === 'town' && map.getZoom() >= nameZoom) circleName(mark).addTo(blocks);
      }
      if (!drawn.has(item.key)) drawn.set(item.key, markerOf(item));
    }
    const first = items.find(({ placed }) => placed.some((one) => opened.includes(one)));
    opened = [];
    if (hadFocus && !isMarkerFocused()) focusOn(first && drawn.get(first.key));
  }

  const isMarkerFocused = () =>
    [...drawn.values()].some((marker) => marker.getElement() === document.activeElement);
  const focusOn = (marker: L.Marker | undefined) =>
    (marker?.getElement() ?? map.getContainer()).focus({ preventScroll: true });

  function markerOf({ lat, lon, name, icon, placed, zoom }: MapItem): L.Marker {
    const marker = L.marker([lat, lon], { icon, keyboard: true, riseOnHover: true }).addTo(map);
    marker.getElement()?.setAttribute('aria-label', name);
    const act = () => {
      if (zoom === undefined || zoom > largestZoom) choose(marker, placed);
      else {
        opened = placed;
        map.setView([lat, lon], zoom);
      }
    };
    marker.on('click', act);
    // Not on `keypress`: the browser scrolls the page for Space before that.
    marker.getElement()?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      if (!event.repeat) act();
    });
    return marker;
  }

  map.on('moveend', draw);
  return {
    /** Replaces the records by those of the list. @returns one entry for each marker */
    set(rows: readonly DirectoryRow[]): PlacedRow[] {
      const placed = rows.flatMap((row) => row.marks.map((mark) => ({ row, mark })));
      index = new Supercluster<PlacedRow>({ radius: 48, maxZoom: largestZoom });
      index.load(
        placed.map((one) => ({
          type: 'Feature',
          properties: one,
          geometry: { type: 'Point', coordinates: [one.mark.lon, one.mark.lat] },
        })),
      );
      const hadFocus = isMarkerFocused();
      for (const marker of drawn.values()) marker.remove();
      drawn.clear();
      draw();
      if (hadFocus) focusOn(undefined);
      return placed;
    },
    /** The marker drawn at a position; undefined if it is out of view or in a cluster elsewhere. */
    markerAt: ({ lat, lon }: MapMarker): L.Marker | undefined =>
      [...drawn.values()].find((marker) => marker.getLatLng().equals([lat, lon], 1e-4)),
  };
}
