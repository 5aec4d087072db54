import type { Site } from './site.ts';
import { weekdays } from './weekday.ts';

/** Keys of the messages that the map shows. */
export const mapMessages = [
  'mapCluster',
  'mapClusterSame',
  'mapMark',
  'mapMarkRough',
  'mapRough',
  'mapInList',
  'mapOnMap',
  'mapUnplaced',
  'mapNoTiles',
  'mapZoomIn',
  'mapZoomOut',
  'mapCredit',
  'mapClosePopup',
  ...weekdays,
] as const;

/** How the markers of a kind look, and the plain name of the kind. */
export type MarkerStyle = { plain: string; icon: string; colour: string; shape: string };

/** What the map needs besides the list of records. The page holds it as JSON in a script element; the map reads it. */
export type MapConfig = {
  bounds: [[south: number, west: number], [north: number, east: number]];
  tiles: Site['tiles'];
  kinds: Record<string, MarkerStyle>;
  words: Record<(typeof mapMessages)[number], string>;
};
