import anchorsCsv from '@content/geo/anchors.csv?raw';
import postcodesCsv from '@content/geo/postcodes.csv?raw';
import stationsCsv from '@content/geo/stations.csv?raw';
import townsCsv from '@content/geo/towns.csv?raw';
import { parse } from 'csv-parse/sync';
import { fileCollections } from '../schema/collections.ts';
import { baseLayer } from './locator.ts';
import type { Geo } from './search.ts';
import { tableOptions } from './table.ts';

/** The city's stations, and its towns with their central points. */
export const geo: Geo = {
  stations: fileCollections['geo/stations.csv'].schema.parse(parse(stationsCsv, tableOptions)),
  towns: fileCollections['geo/towns.csv'].schema.parse(parse(townsCsv, tableOptions)),
};

const anchors = fileCollections['geo/anchors.csv'].schema.parse(parse(anchorsCsv, tableOptions));
const postcodes = fileCollections['geo/postcodes.csv'].schema.parse(parse(postcodesCsv, tableOptions));

/** The ids of all sources of the base layer and of the points used for the map and for distances. */
export function geoSources(): string[] {
  const rows = [...geo.stations, ...geo.towns, ...anchors, ...postcodes];
  return [...new Set([...baseLayer().source, ...rows.map(({ source }) => source)])];
}

/** A named starting point for sorting by distance: name, latitude, longitude in degrees. */
export type NamedPoint = [name: string, lat: number, lon: number];

/**
 * The stations, then the towns grouped by the row of the kana table in which their reading begins.
 * @param stationGroup name of the group of stations
 * @param noReading name of the group of towns without a reading
 */
export function namedPoints(
  stationGroup: string,
  noReading: string,
): { group: string; points: NamedPoint[] }[] {
  const towns = Map.groupBy(geo.towns, ({ kana }) => kanaRow(kana) ?? noReading);
  return [
    {
      group: stationGroup,
      points: geo.stations.map(({ name, lat, lon }): NamedPoint => [`${name}駅`, lat, lon]),
    },
    ...[...towns].map(([group, rows]) => ({
      group,
      points: rows.map(({ town, chome, lat, lon }): NamedPoint => [
        chome ? `${town}${chome}丁目` : town,
        lat,
        lon,
      ]),
    })),
  ];
}

/** The town of each postcode, by its seven digits without a hyphen; postcodes of towns without a point are left out. */
export function postcodePoints(): Record<string, NamedPoint> {
  return Object.fromEntries(
    postcodes.flatMap(({ postcode, town }): [string, NamedPoint][] => {
      const point = geo.towns.find((other) => other.town === town);
      return point ? [[postcode.replace('-', ''), [town, point.lat, point.lon]]] : [];
    }),
  );
}

/** The row of the kana table in which a reading begins, as its first kana; undefined for an empty reading. */
function kanaRow(kana: string): string | undefined {
  const rows = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'];
  return rows.findLast((row) => kana.localeCompare(row, 'ja') >= 0);
}
