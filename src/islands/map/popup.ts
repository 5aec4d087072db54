import L from 'leaflet';
import type { MapConfig } from '../../schema/map-settings.ts';
import type { PlacedRow } from './markers.ts';

/** Size of the corner with the zoom buttons, in pixels: no popup opens under them. */
const zoomControl: L.PointTuple = [68, 12];

/**
 * Opens a popup with copies of the list rows of a marker. The focus moves to the first name; Escape closes the popup,
 * and the focus returns to the marker.
 */
export function openPopup(
  map: L.Map,
  marker: L.Marker,
  placed: PlacedRow[],
  { words }: MapConfig,
  showInList: (id: string) => void,
): void {
  const content = document.createElement('ul');
  content.className = 'plain-list';
  content.append(...placed.map((one) => item(one, words, showInList)));
  const popup = L.popup({
    maxWidth: 250,
    minWidth: 210,
    autoPanPaddingTopLeft: zoomControl,
    autoPanPaddingBottomRight: [8, 8],
    maxHeight: 300,
  })
    .setLatLng(marker.getLatLng())
    .setContent(content);
  /** The marker may have been removed since: into a cluster, or out of view. */
  const focusBack = () => (marker.getElement() ?? map.getContainer()).focus({ preventScroll: true });
  popup.on('remove', () => {
    if (map.getContainer().contains(document.activeElement) || document.activeElement === document.body) {
      focusBack();
    }
  });
  popup.openOn(map);
  const element = popup.getElement();
  element?.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', words.mapClosePopup);
  element?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    popup.close();
    focusBack();
  });
  content.querySelector<HTMLElement>('[data-name]')?.focus();
}

function item(
  { row, mark }: PlacedRow,
  words: MapConfig['words'],
  showInList: (id: string) => void,
): HTMLLIElement {
  const copy = row.element.cloneNode(true) as HTMLLIElement;
  copy.querySelector('[data-show-on-map]')?.remove();
  const texts = [
    mark.venue && [mark.days?.map((day) => words[day]).join('・'), mark.venue].filter(Boolean).join(' '),
    mark.precision === 'chome' ? words.mapRough : undefined,
  ];
  for (const text of texts) {
    if (!text) continue;
    const paragraph = document.createElement('p');
    [paragraph.className, paragraph.textContent] = ['quiet', text];
    copy.append(paragraph);
  }
  const button = document.createElement('button');
  [button.type, button.textContent] = ['button', words.mapInList];
  button.addEventListener('click', () => showInList(row.id));
  copy.append(button);
  return copy;
}
