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
/** The town of each postcode. */
export const postcodes = fileCollections['geo/postcodes.csv'].schema.parse(parse(postcodesCsv, tableOptions));

/** The ids of all sources of the base layer and of the points used for the map and for distances. */
export function geoSources(): string[] {
  const rows = [...geo.stations, ...geo.towns, ...anchors, ...postcodes];
  return [...new Set([...baseLayer().source, ...rows.map(({ source }) => source)])];
}
