import { markersOf } from '../domain/map-markers.ts';
import { baseLayer } from './locator.ts';
import { t } from '../text/messages.ts';
import type { MapApp, MapSettings, MarkerStyle } from '../schema/map-settings.ts';
import type { CityData, KindView } from './views.ts';

/**
 * The origin of the map tiles as a source of a content security policy, the only host besides our own; empty for a city
 * without tiles.
 */
export function tileHost({ site: { tiles } }: CityData): string {
  return tiles ? new URL(tiles.url.replace('{s}', '*')).origin : '';
}

/** The application that shows an address; see `mapAppAddress`. */
export const mapApp = ({ site: { mapApp: pattern, city } }: CityData): MapApp => ({
  pattern,
  prefecture: city.prefecture,
  city: city.name,
});

/** Whether a record can be drawn; without one the city has no page of the map. */
export const hasMap = ({ kinds }: CityData): boolean =>
  kinds.some(({ places }) => places.some((place) => markersOf(place).length > 0));

/** The publishers of the base layer's data with their licences, as their terms demand, linked to the first source. */
function baseLayerCredit({ sources }: CityData, sourceLink: (id: string) => string): MapSettings['credit'] {
  const cited = baseLayer().source.flatMap((id) => sources.find((source) => source.id === id) ?? []);
  const [first] = cited;
  const names = cited.map(({ publisher, licence }) => (licence ? `${publisher}（${licence}）` : publisher));
  return first
    ? { text: t('mapCredit', { sources: [...new Set(names)].join('、') }), href: sourceLink(first.id) }
    : null;
}

/** The settings of the map that its page contains. @param sourceLink gives the address of a source */
export function mapSettings(
  city: CityData,
  files: MapSettings['files'],
  sourceLink: (id: string) => string,
): MapSettings {
  const { site, kinds, groups } = city;
  const { south, west, north, east } = site.bounds;
  const styleOf = ({ group, fullName }: KindView): MarkerStyle => {
    const { icon = '', colour = '', shape = '' } = groups.find(({ id }) => id === group) ?? {};
    return { name: fullName, icon, colour, shape };
  };
  return {
    bounds: [
      [south, west],
      [north, east],
    ],
    tiles: site.tiles,
    credit: baseLayerCredit(city, sourceLink),
    kinds: Object.fromEntries(kinds.map((kind) => [kind.id, styleOf(kind)])),
    legend: groups.map(({ name, icon, colour, shape }) => ({ name, icon, colour, shape })),
    app: mapApp(city),
    files,
  };
}
