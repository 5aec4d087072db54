import { stringify } from 'csv-stringify/sync';
import type { Source } from '../../../src/schema/sources.ts';
import type { NewCity } from '../city.ts';
import { anchorsOf } from './anchors.ts';
import { baseLayerFeatures } from './base-layer.ts';
import { boundsOf, polygonsOf } from './boundary.ts';
import { geoSources, sourceEntry } from './geo-sources.ts';
import type { Box, Position } from './geometry.ts';
import { municipalityOf, rowsOfCity, type Municipality } from './municipality.ts';
import { dataSets, type CsvRow, type DataSet, type OpenFiles } from './open-files.ts';
import { postalTownsOf, postcodesOf, readingsOf } from './postcodes.ts';
import { stationsInCity, stationsOf } from './stations.ts';
import { townsOf } from './towns.ts';

/** The geodata of a city: the files of geo/ by path, their sources, the bounds, and what was made and is left, in Japanese. */
export type Geodata = {
  files: Map<string, string>;
  sources: Record<string, Source>;
  bounds: Box;
  made: string[];
  steps: string[];
};

/**
 * Makes geo/ of a city from downloaded files. Of the data sets only 行政区域 is required; a table whose data set is missing
 * has no rows, and a step names it.
 * @param day the day on which the files are read, `YYYY-MM-DD`
 * @returns the problems in Japanese where a file is missing, wrong, or has no row of the city
 */
export function geodataOf(open: OpenFiles, city: NewCity, day: string): Geodata | { problems: string[] } {
  const problems: string[] = [];
  const itemsOf = <Item>(set: DataSet, of: (item: Item) => Municipality): Item[] => {
    const items = open[set].flatMap((file): Item[] => file.items as Item[]);
    if (items.length === 0) return [];
    const names = open[set].map(({ name }) => name).join('、');
    const own = rowsOfCity(items, of, city, `${dataSets[set].title}（${names}）`);
    if ('rows' in own) return own.rows;
    problems.push(own.problem);
    return [];
  };
  const boundary = itemsOf('boundary', municipalityOf);
  const townRows = itemsOf('towns', ([prefecture = '', code = '', name = '']: CsvRow) => ({
    prefecture,
    code,
    name,
  }));
  const postalRows = itemsOf('postcodes', ([code = '', , , , , , prefecture = '', name = '']: CsvRow) => ({
    prefecture,
    code,
    name,
  }));
  if (open.boundary.length === 0) problems.unshift(missing('boundary'));
  const wrong = open.unused.filter(({ reason }) => !/シェープファイル/.test(reason));
  if (problems.length > 0)
    return { problems: [...problems, ...wrong.map(({ name, reason }) => `${name}: ${reason}`)] };

  const own = polygonsOf(boundary);
  const bounds = boundsOf(own);
  const postalTowns = postalTownsOf(postalRows, city);
  const towns = townsOf(townRows, city, readingsOf(postalTowns));
  const { postcodes, leftOut } = postcodesOf(postalTowns, towns);
  const all = stationsOf(
    open.stations.flatMap(({ items }) => items),
    own,
  );
  const stations = stationsInCity(all);
  const anchors = anchorsOf(
    open.shelters.flatMap(({ items }) => items),
    city,
  );
  const features = baseLayerFeatures(
    city,
    bounds,
    { own, boundary: open.boundary.flatMap(({ items }) => items) },
    { railways: open.railways.flatMap(({ items }) => items), stations: all },
  );
  const hasRail = features.some(({ properties: { k } }) => k === 'rail' || k === 'sta');
  const layer = { type: 'FeatureCollection', source: hasRail ? ['geo-base', 'geo-stations'] : ['geo-base'] };

  const files = new Map([
    [
      'geo/towns.csv',
      table(
        ['town', 'chome', 'kana', 'lat', 'lon', 'source'],
        towns.map(({ town, chome, kana, ...point }) => [town, chome, kana, ...degrees(point), 'geo-towns']),
      ),
    ],
    [
      'geo/stations.csv',
      table(
        ['name', 'kana', 'lat', 'lon', 'source'],
        stations.map(({ name, position }) => [name, '', ...degrees(pointOf(position)), 'geo-stations']),
      ),
    ],
    [
      'geo/anchors.csv',
      table(
        ['name', 'address', 'lat', 'lon', 'source'],
        anchors.map(({ name, address, ...point }) => [name, address, ...degrees(point), 'geo-anchors']),
      ),
    ],
    [
      'geo/postcodes.csv',
      table(
        ['postcode', 'town', 'source'],
        postcodes.map(({ postcode, town }) => [postcode, town, 'geo-postcodes']),
      ),
    ],
    // One feature on a line, so that a change can be reviewed.
    [
      'geo/base-layer.geojson',
      `${JSON.stringify({ ...layer, features: [] }).slice(0, -2)}\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`,
    ],
  ]);
  const cited = Object.keys(geoSources).filter((id) => [...files.values()].some((text) => text.includes(id)));
  const sources = Object.fromEntries(cited.map((id) => [id, sourceEntry(id, open, day)]));
  const withoutKana = new Set(towns.filter(({ kana }) => kana === '').map(({ town }) => town)).size;
  const undated = cited.filter((id) => sources[id]?.asOf === null);
  const absent = (['stations', 'railways', 'towns', 'postcodes'] as const).filter(
    (set) => open[set].length === 0,
  );
  return {
    files,
    sources,
    bounds,
    made: [
      `町 ${new Set(towns.map(({ town }) => town)).size}、丁目と町の位置 ${towns.length}、駅 ${stations.length}、郵便番号 ${postcodes.length}、建物 ${anchors.length}、市の範囲（bounds）`,
      ...(leftOut > 0
        ? [`郵便番号 ${leftOut} 件は、町が1つに決まらないか、町の位置がないので、入れていません。`]
        : []),
      ...wrong.map(({ name, reason }) => `使わなかったファイル: ${name}（${reason}）`),
    ],
    steps: [
      ...absent.map((set) => `${missing(set)} もう一度、このコマンドで作る`),
      ...(stations.length > 0
        ? ['geo/stations.csv の kana に、駅の読みを資料を見て書く（鉄道データに読みはありません）']
        : []),
      ...(withoutKana > 0 ? [`geo/towns.csv の、読み（kana）のない町 ${withoutKana} に、読みを書く`] : []),
      ...(undated.length > 0
        ? [`sources.json の ${undated.join('、')} の asOf に、ダウンロードのページにある日付を書く`]
        : []),
      `sources.json の ${cited.join('、')} の利用条件（licence）を、ダウンロードしたページの条件と見くらべる`,
    ],
  };
}

const missing = (set: DataSet): string =>
  `${dataSets[set].title}のファイル（${dataSets[set].file}）がありません。ダウンロードして、展開してください。`;

const pointOf = ([lon, lat]: Position) => ({ lat, lon });

/** Five decimals are about a metre. */
const degrees = ({ lat, lon }: { lat: number; lon: number }): string[] => [lat.toFixed(5), lon.toFixed(5)];

const table = (columns: string[], rows: string[][]): string => stringify([columns, ...rows]);
