import { stringify } from 'csv-stringify/sync';
import type { Geodata } from './geodata.ts';

/** The texts of the files of geo/, by path; no text for a table without its data set. */
export function geoFiles({ towns, stations, anchors, postcodes, features }: Geodata): Map<string, string> {
  const hasRail = features.some(({ properties: { k } }) => k === 'rail' || k === 'sta');
  const source = hasRail ? ['geo-base', 'geo-stations'] : ['geo-base'];
  // One feature on a line, so that a change can be reviewed.
  const layer = [
    `{"type":"FeatureCollection","source":${JSON.stringify(source)},"features":[`,
    features.map((feature) => JSON.stringify(feature)).join(',\n'),
    ']}\n',
  ].join('\n');
  const tables = {
    'geo/towns.csv': towns && [
      ['town', 'chome', 'kana', ...point],
      ...towns.map(({ town, chome, kana, ...at }) => [town, chome, kana, ...degrees(at), 'geo-towns']),
    ],
    'geo/stations.csv': stations && [
      ['name', 'kana', ...point],
      ...stations.map(({ name, kana, ...at }) => [name, kana, ...degrees(at), 'geo-stations']),
    ],
    'geo/anchors.csv': anchors && [
      ['name', 'address', ...point],
      ...anchors.map(({ name, address, ...at }) => [name, address, ...degrees(at), 'geo-anchors']),
    ],
    'geo/postcodes.csv': postcodes && [
      ['postcode', 'town', 'source'],
      ...postcodes.map(({ postcode, town }) => [postcode, town, 'geo-postcodes']),
    ],
  };
  return new Map([
    ['geo/base-layer.geojson', layer],
    ...Object.entries(tables).flatMap(([file, rows]): [string, string][] =>
      rows ? [[file, stringify(rows)]] : [],
    ),
  ]);
}

const point = ['lat', 'lon', 'source'];

/** Five decimals are about a metre. */
const degrees = ({ lat, lon }: { lat: number; lon: number }): string[] => [lat.toFixed(5), lon.toFixed(5)];
