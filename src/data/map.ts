import type { Kind } from '../schema/kinds.ts';
import { mapMessages, type MapConfig, type MarkerStyle } from '../schema/map-settings.ts';
import type { CityData } from './views.ts';
import { messagesFor } from '../text/messages.ts';

/**
 * The origin of the map tiles as a source of a content security policy, the only host besides our own; empty for a city
 * without tiles.
 */
export function tileHost({ site: { tiles } }: CityData): string {
  return tiles ? new URL(tiles.url.replace('{s}', '*')).origin : '';
}

/** The configuration of the map that its page contains. */
export function mapConfig({ site, kinds, groups }: CityData): MapConfig {
  const { south, west, north, east } = site.bounds;
  const styleOf = ({ group, plain }: Kind): MarkerStyle => {
    const { icon = '', colour = '', shape = '' } = groups.find(({ id }) => id === group) ?? {};
    return { plain, icon, colour, shape };
  };
  return {
    bounds: [
      [south, west],
      [north, east],
    ],
    tiles: site.tiles,
    kinds: Object.fromEntries(kinds.map((kind) => [kind.id, styleOf(kind)])),
    words: messagesFor(mapMessages),
  };
}
