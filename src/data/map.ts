import { weekdays } from '../schema/weekday.ts';
import type { Kind } from '../schema/kinds.ts';
import type { Directory } from './assemble.ts';
import { wordsFor, type Word } from '../text/messages.ts';

/** How the marks of a kind look, and what they are called. */
export type MarkLook = { plain: string; icon: string; colour: string; shape: string };

/** What the map of a city needs beside its list of records. */
export type MapSetting = {
  bounds: [[south: number, west: number], [north: number, east: number]];
  tiles: Directory['site']['tiles'];
  kinds: Record<string, MarkLook>;
  words: Record<MapWord, string>;
};

const mapWords = [
  'mapCluster',
  'mapClusterSame',
  'mapMark',
  'mapMarkRough',
  'mapRough',
  'mapInList',
  'mapOnMap',
  'mapCount',
  'mapUnplaced',
  'mapNoTiles',
  'mapZoomIn',
  'mapZoomOut',
  'mapCredit',
  'mapClosePopup',
  ...weekdays,
] as const satisfies readonly Word[];
export type MapWord = (typeof mapWords)[number];

/** The host of the map's pictures, the only one besides our own, as a policy writes it; empty where there are none. */
export function tileHost({ site: { tiles } }: Directory): string {
  return tiles ? new URL(tiles.url.replace('{s}', '*')).origin : '';
}

/** The setting of the map, as it stands in the page. */
export function mapSetting({ site, kinds, groups }: Directory): MapSetting {
  const { south, west, north, east } = site.bounds;
  const lookOf = ({ group, plain }: Kind): MarkLook => {
    const { icon = '', colour = '', shape = '' } = groups.find(({ id }) => id === group) ?? {};
    return { plain, icon, colour, shape };
  };
  return {
    bounds: [
      [south, west],
      [north, east],
    ],
    tiles: site.tiles,
    kinds: Object.fromEntries(kinds.map((kind) => [kind.id, lookOf(kind)])),
    words: wordsFor(mapWords),
  };
}
