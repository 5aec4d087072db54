import * as words from '@words/ja.json';
import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { MapSettings } from '../../schema/map-settings.ts';
import type { DrawnMap } from './leaflet-map.ts';
import { loadStylesheet } from './load-stylesheet.ts';
import type { PopupContent } from './popup.ts';

/**
 * Draws the map once it is wanted, and removes it with the component: the effect owns the map.
 * @returns the map; undefined until it is drawn
 */
export function useLeaflet(
  container: RefObject<HTMLElement | null>,
  isWanted: boolean,
  settings: MapSettings,
  onNote: (text: string) => void,
  setPopup: (popup: PopupContent | undefined) => void,
): DrawnMap | undefined {
  const [map, setMap] = useState<DrawnMap>();
  useEffect(() => {
    const element = container.current;
    if (!isWanted || !element) return undefined;
    let isCurrent = true;
    let drawn: DrawnMap | undefined;
    // Leaflet measures a popup when it opens: the cards must be in it by then.
    const onPopup = (popup: PopupContent | undefined) =>
      popup ? flushSync(() => setPopup(popup)) : setPopup(undefined);
    Promise.all([import('./leaflet-map.ts'), loadStylesheet(settings.files.styles)])
      .then(([{ drawMap }]) => drawMap(element, settings, { onNote, onPopup }))
      .then((made) => {
        drawn = made;
        if (isCurrent) setMap(made);
        else made.remove();
      })
      .catch(() => {
        if (isCurrent) onNote(words.mapBroken);
      });
    return () => {
      isCurrent = false;
      drawn?.remove();
    };
    // The settings are those of the page and do not change.
  }, [container, isWanted, settings, onNote, setPopup]);
  return map;
}
