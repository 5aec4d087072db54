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

/** The look of the markers of a kind, and the kind's plain name. */
export type MarkerStyle = { plain: string; icon: string; colour: string; shape: string };

/** The settings of the map besides the list of records. The page contains them as JSON in a script element. */
export type MapConfig = {
  bounds: [[south: number, west: number], [north: number, east: number]];
  tiles: Site['tiles'];
  kinds: Record<string, MarkerStyle>;
  words: Record<(typeof mapMessages)[number], string>;
};
