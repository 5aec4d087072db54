import type { Kind } from '../schema/kinds.ts';
import { mapMessages, type MapConfig, type MarkerStyle } from '../schema/map-settings.ts';
import type { CityData } from './assemble.ts';
import { messagesFor } from '../text/messages.ts';

/** The host of the map's pictures, the only one besides our own, as a policy writes it; empty where there are none. */
export function tileHost({ site: { tiles } }: CityData): string {
  return tiles ? new URL(tiles.url.replace('{s}', '*')).origin : '';
}

/** The setting of the map, as it stands in the page. */
export function mapConfig({ site, kinds, groups }: CityData): MapConfig {
  const { south, west, north, east } = site.bounds;
  const lookOf = ({ group, plain }: Kind): MarkerStyle => {
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
    words: messagesFor(mapMessages),
  };
}
