import L from 'leaflet';
import type { MapConfig } from '../../schema/map-settings.ts';
import type { PlacedRow } from './markers.ts';

/** What the zoom buttons take of the corner, in pixels: no popup lies under them. */
const zoomControl: L.PointTuple = [68, 12];

/**
 * Opens a popup with the records of a mark as the list shows them. The focus goes in, Escape closes it, and the focus
 * comes back to the mark.
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
  /** The mark may be gone meanwhile: in a cluster, or out of view. */
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
  const line = row.element.cloneNode(true) as HTMLLIElement;
  line.querySelector('[data-show-on-map]')?.remove();
  const texts = [
    mark.venue && [mark.days?.map((day) => words[day]).join('・'), mark.venue].filter(Boolean).join(' '),
    mark.precision === 'chome' ? words.mapRough : undefined,
  ];
  for (const text of texts) {
    if (!text) continue;
    const paragraph = document.createElement('p');
    [paragraph.className, paragraph.textContent] = ['quiet', text];
    line.append(paragraph);
  }
  const button = document.createElement('button');
  [button.type, button.textContent] = ['button', words.mapInList];
  button.addEventListener('click', () => showInList(row.id));
  line.append(button);
  return line;
}
