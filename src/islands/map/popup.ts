import * as words from '@words/ja.json';
import * as L from 'leaflet';
import type { PlacedRow } from './markers.ts';

/** The records of an open popup, and the element that shows them. */
export type PopupContent = { placed: PlacedRow[]; element: HTMLElement };

/** Pixels between a popup and the edges of the map. */
const margin = 8;
/** Height of the zoom buttons at the lower edge, under which no popup opens. */
const zoomHeight = 112;
/** What Leaflet adds to the content of a popup: its padding and its tip. */
const frame = { width: 34, height: 48 };
const widest = 320;

/**
 * Opens a popup inside the view of the map. The focus moves to the first name; Escape closes the popup, and the focus
 * returns to the marker.
 * @param onPopup fills the element of the popup before it returns; called with undefined once the popup is closed
 */
export function openPopup(
  map: L.Map,
  marker: L.Marker,
  placed: PlacedRow[],
  onPopup: (popup: PopupContent | undefined) => void,
): void {
  const element = document.createElement('div');
  const { x: width, y: height } = map.getSize();
  const contentWidth = Math.min(widest, width - frame.width - 2 * margin);
  const popup = L.popup({
    minWidth: contentWidth,
    maxWidth: contentWidth,
    maxHeight: height - frame.height - zoomHeight - margin,
    autoPanPaddingTopLeft: [margin, margin],
    autoPanPaddingBottomRight: [margin, zoomHeight],
  })
    .setLatLng(marker.getLatLng())
    .setContent(element);
  /** The marker may have been removed since: into a cluster, or out of view. */
  const focusBack = () => (marker.getElement() ?? map.getContainer()).focus({ preventScroll: true });
  popup.on('remove', () => {
    if (map.getContainer().contains(document.activeElement) || document.activeElement === document.body) {
      focusBack();
    }
    onPopup(undefined);
  });
  // Leaflet closes the open popup only after the next one is filled.
  map.closePopup();
  onPopup({ placed, element });
  const isPanning = opensWithPan(map, popup);
  const frameElement = popup.getElement();
  frameElement?.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', words.mapClosePopup);
  frameElement?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    popup.close();
    focusBack();
  });
  const name = element.querySelector<HTMLElement>('[data-name]');
  name?.focus({ preventScroll: true });
  const reveal = () => name?.scrollIntoView({ block: 'nearest' });
  // The map moves until the popup is inside of it: only then the page may have to scroll.
  if (isPanning) map.once('moveend', reveal);
  else reveal();
}

/** Opens a popup. @returns whether the map is still moving to show all of it */
function opensWithPan(map: L.Map, popup: L.Popup): boolean {
  let isPanning = false;
  const onStart = () => (isPanning = true);
  const onEnd = () => (isPanning = false);
  map.on('autopanstart', onStart).on('moveend', onEnd);
  popup.openOn(map);
  map.off('autopanstart', onStart).off('moveend', onEnd);
  return isPanning;
}
