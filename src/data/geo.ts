import anchorsCsv from '@content/geo/anchors.csv?raw';
import postcodesCsv from '@content/geo/postcodes.csv?raw';
import stationsCsv from '@content/geo/stations.csv?raw';
import townsCsv from '@content/geo/towns.csv?raw';
import { parse } from 'csv-parse/sync';
import { fileCollections } from '../schema/collections.ts';
import { baseLayer } from './locator.ts';
import type { Geo } from './search.ts';
import { tableOptions } from './table.ts';

/** The city's stations and the middle points of its towns. */
export const geo: Geo = {
  stations: fileCollections['geo/stations.csv'].schema.parse(parse(stationsCsv, tableOptions)),
  towns: fileCollections['geo/towns.csv'].schema.parse(parse(townsCsv, tableOptions)),
};

const anchors = fileCollections['geo/anchors.csv'].schema.parse(parse(anchorsCsv, tableOptions));
const postcodes = fileCollections['geo/postcodes.csv'].schema.parse(parse(postcodesCsv, tableOptions));

/** The sources of everything that the map and the distances lean on. */
export function geoSources(): string[] {
  const rows = [...geo.stations, ...geo.towns, ...anchors, ...postcodes];
  return [...new Set([...baseLayer().source, ...rows.map(({ source }) => source)])];
}

/** A point that people can name, to sort by distance from it: [name, latitude, longitude]. */
export type NamedPoint = [name: string, lat: number, lon: number];

/** Stations, then towns by the row of the kana table in which their reading begins. */
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

/** The town of each postcode, by its seven digits; a postcode whose town has no point is left out. */
export function postcodePoints(): Record<string, NamedPoint> {
  return Object.fromEntries(
    postcodes.flatMap(({ postcode, town }): [string, NamedPoint][] => {
      const point = geo.towns.find((other) => other.town === town);
      return point ? [[postcode.replace('-', ''), [town, point.lat, point.lon]]] : [];
    }),
  );
}

/** The first kana of the row of the kana table in which a reading begins; undefined without a reading. */
function kanaRow(kana: string): string | undefined {
  const rows = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'];
  return rows.findLast((row) => kana.localeCompare(row, 'ja') >= 0);
}
