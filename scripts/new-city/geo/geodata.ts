import type { BaseLayer } from '../../../src/schema/base-layer.ts';
import type { Stations, TownPoints } from '../../../src/schema/geo.ts';
import type { NewCity } from '../city.ts';
import { anchorsOf, type Anchor } from './anchors.ts';
import { baseLayerFeatures, viewOf } from './base-layer.ts';
import { boundsOf, polygonsOf } from './boundary.ts';
import type { Box } from './geometry.ts';
import { municipalityOf, rowsOfCity, type Municipality } from './municipality.ts';
import { dataSets, type CsvRow, type DataSet, type OpenFiles } from './open-files.ts';
import { postalTownsOf, postcodesOf, readingsOf } from './postcodes.ts';
import { stationsInCity, stationsOf } from './stations.ts';
import { townsOf, type Town } from './towns.ts';

/** The geodata of a city; a table is undefined if no file of its data set was given. */
export type Geodata = {
  bounds: Box;
  features: BaseLayer['features'];
  towns: Town[] | undefined;
  stations: { name: string; kana: string; lat: number; lon: number }[] | undefined;
  postcodes: { postcode: string; town: string }[] | undefined;
  anchors: Anchor[] | undefined;
  /** How many postcodes are left out; see `postcodesOf`. */
  leftOut: number;
  open: OpenFiles;
};

/** What staff wrote into geo/ by hand and no file has: readings, and rivers. */
export type HandWritten = { stations: Stations; towns: TownPoints; features: BaseLayer['features'] };

const nothing: HandWritten = { stations: [], towns: [], features: [] };

/**
 * Makes the geodata of a city from downloaded files, of which only 行政区域 is required.
 * @returns the problems in Japanese where a file is missing, wrong, or has no row of the city
 */
export function geodataOf(
  open: OpenFiles,
  city: NewCity,
  written: HandWritten = nothing,
): Geodata | { problems: string[] } {
  const problems: string[] = [];
  const ownOf = <Item>(set: DataSet, of: (item: Item) => Municipality): Item[] => {
    const items = open[set].flatMap((file): Item[] => file.items as Item[]);
    if (items.length === 0) return [];
    const names = open[set].map(({ name }) => name).join('、');
    const own = rowsOfCity(items, of, city, `${dataSets[set].title}（${names}）`);
    if ('rows' in own) return own.rows;
    problems.push(own.problem);
    return [];
  };
  if (open.boundary.length === 0) problems.push(missing('boundary'));
  const boundary = ownOf('boundary', municipalityOf);
  const townRows = ownOf('towns', ([prefecture = '', code = '', name = '']: CsvRow) => ({
    prefecture,
    code,
    name,
  }));
  const postalRows = ownOf('postcodes', (row: CsvRow) => ({
    prefecture: row[6] ?? '',
    code: row[0] ?? '',
    name: row[7] ?? '',
  }));
  if (problems.length > 0) return { problems: [...problems, ...wrongFiles(open)] };

  const land = polygonsOf(boundary);
  const bounds = boundsOf(land);
  const postalTowns = postalTownsOf(postalRows, city);
  const readings = new Map([
    ...written.towns.filter(({ kana }) => kana !== '').map(({ town, kana }) => [town, kana] as const),
    ...readingsOf(postalTowns),
  ]);
  const towns = townsOf(townRows, city, readings);
  const { postcodes, leftOut } = postcodesOf(postalTowns, towns);
  const stations = stationsOf(itemsIn(open.stations), land, viewOf(bounds));
  const features = baseLayerFeatures(
    city,
    bounds,
    { own: land, boundary: itemsIn(open.boundary) },
    { railways: itemsIn(open.railways), stations },
  );
  const has = (set: DataSet) => open[set].length > 0;
  return {
    bounds,
    features: [...features, ...written.features.filter(({ properties }) => properties.k === 'river')],
    towns: has('towns') ? towns : undefined,
    stations: has('stations')
      ? stationsInCity(stations).map(({ name, position: [lon, lat] }) => ({
          name,
          kana: written.stations.find((station) => station.name === name)?.kana ?? '',
          lat,
          lon,
        }))
      : undefined,
    postcodes: has('postcodes') && has('towns') ? postcodes : undefined,
    anchors: has('shelters') ? anchorsOf(itemsIn(open.shelters), city) : undefined,
    leftOut,
    open,
  };
}

const itemsIn = <Item>(files: { items: Item[] }[]): Item[] => files.flatMap(({ items }) => items);

/** The files that are not used, with the reason, in Japanese. Shapefiles belong to the downloads and are no fault. */
export const wrongFiles = ({ unused }: OpenFiles): string[] =>
  unused
    .filter(({ reason }) => !reason.startsWith('シェープ'))
    .map(({ name, reason }) => `${name}: ${reason}`);

/** That no file of a data set was given, and what to download, in Japanese. */
export const missing = (set: DataSet): string =>
  `${dataSets[set].title}のファイル（${dataSets[set].file}）がありません。ダウンロードして、展開してください`;
