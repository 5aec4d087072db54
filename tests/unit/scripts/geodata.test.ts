import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProblems } from '../../../scripts/check/index.ts';
import { makeGeodata } from '../../../scripts/commands/geodata.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import type { NewCity } from '../../../scripts/new-city/city.ts';
import { addGeodata } from '../../../scripts/new-city/geo/add-geodata.ts';
import { geoFiles } from '../../../scripts/new-city/geo/geo-files.ts';
import { geoSteps } from '../../../scripts/new-city/geo/geo-report.ts';
import { dateInName } from '../../../scripts/new-city/geo/geo-sources.ts';
import { geodataOf, type Geodata } from '../../../scripts/new-city/geo/geodata.ts';
import { readOpenFiles } from '../../../scripts/new-city/geo/open-files.ts';
import { postalTownsOf, postcodesOf, readingsOf } from '../../../scripts/new-city/geo/postcodes.ts';
import { townsOf } from '../../../scripts/new-city/geo/towns.ts';
import { skeletonOf } from '../../../scripts/new-city/skeleton.ts';
import { writeFiles } from '../../../scripts/new-city/write.ts';
import { today } from '../../../src/data/clock.ts';
import { baseLayerSchema } from '../../../src/schema/base-layer.ts';
import { realContent } from '../../support/sites.ts';
import { runCommand } from '../../support/run-command.ts';

const downloads = 'tests/fixtures/open-files';
const day = today();
const wakakusa: NewCity = { name: '若草市', code: '202991', prefecture: '長野県', phone: '026-000-0001' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'geodata-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function made(city: NewCity = wakakusa, files = downloads): Geodata {
  const geodata = geodataOf(readOpenFiles(files), city);
  if ('problems' in geodata) throw new Error(geodata.problems.join('\n'));
  return geodata;
}
const rowsOf = (file: string) => geoFiles(made()).get(file)!.trim().split('\n');
function problems(city: NewCity = wakakusa, files = folder): string {
  const geodata = geodataOf(readOpenFiles(files), city);
  return 'problems' in geodata ? geodata.problems.join('\n') : '';
}
/** The downloads in a folder of the test, which it may change. */
const copyDownloads = () => cpSync(downloads, folder, { recursive: true });

describe('the geodata of a city from downloaded files', () => {
  it('has the towns of the city with 丁目 and reading, in one spelling', () => {
    expect(rowsOf('geo/towns.csv')).toEqual([
      'town,chome,kana,lat,lon,source',
      '本町,1,ほんちょう,35.53100,145.01900,geo-towns',
      '本町,2,ほんちょう,35.53300,145.02100,geo-towns',
      '川原,,かわはら,35.51500,145.04000,geo-towns',
      '桜ヶ丘,,さくらがおか,35.54500,145.06000,geo-towns',
      '南八丁目,,みなみはっちょうめ,35.52000,145.07000,geo-towns',
      '島,,しま,35.50200,145.10200,geo-towns',
    ]);
  });

  it('has one row for each station inside the boundary, without a reading, which no file has', () => {
    expect(rowsOf('geo/stations.csv')).toEqual([
      'name,kana,lat,lon,source',
      '若草,,35.53000,145.02000,geo-stations',
      '東若草,,35.53000,145.06000,geo-stations',
    ]);
  });

  it('has the same stations from an older edition without groups of stations', () => {
    copyDownloads();
    const file = path.join(folder, 'N02-24_GML/UTF-8/N02-24_Station.geojson');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/"N02_005g": "\d+"/g, '"N02_005g": null'));
    expect(geoFiles(made(wakakusa, folder)).get('geo/stations.csv')).toBe(
      geoFiles(made()).get('geo/stations.csv'),
    );
  });

  it('has the postcodes of one town with a position', () => {
    expect(rowsOf('geo/postcodes.csv')).toEqual([
      'postcode,town,source',
      '399-0001,本町,geo-postcodes',
      '399-0002,川原,geo-postcodes',
      '399-0003,川原,geo-postcodes',
      '399-0004,桜ヶ丘,geo-postcodes',
    ]);
    expect(made().leftOut).toBe(2);
  });

  it('has the buildings with a house number', () => {
    expect(rowsOf('geo/anchors.csv')).toEqual([
      'name,address,lat,lon,source',
      '本町小学校,若草市本町1-2-3,35.53120,145.01850,geo-anchors',
    ]);
  });

  it('has a base layer with the city, its neighbours, railways and stations, each part large enough to see', () => {
    const layer = baseLayerSchema.parse(JSON.parse(geoFiles(made()).get('geo/base-layer.geojson')!));
    const named = (kind: string) =>
      layer.features.filter(({ properties }) => properties.k === kind).map(({ properties }) => properties.n);
    expect(layer.source).toEqual(['geo-base', 'geo-stations']);
    expect(named('city')).toEqual(['若草市']);
    expect(named('nb')).toEqual(['青空町', '北見本市']);
    expect(named('rail')).toEqual(['若草線', '海岸線']);
    expect(named('sta')).toEqual(['若草', '東若草', '青空']);
    const city = layer.features.find(({ properties }) => properties.k === 'city')!;
    expect(city.geometry.coordinates).toHaveLength(2);
  });

  it('has the bounds of the boundary with a margin', () => {
    expect(made().bounds).toEqual({ south: 35.48, west: 144.99, north: 35.58, east: 145.14 });
  });

  it('needs only the boundary, and names what else can be downloaded', () => {
    cpSync(`${downloads}/N03-20250101_20_GML`, folder, { recursive: true });
    const geodata = made(wakakusa, folder);
    expect([...geoFiles(geodata).keys()]).toEqual(['geo/base-layer.geojson']);
    expect(geoSteps(geodata).join('\n')).toMatch(/N02[\s\S]*大字・町丁目レベル[\s\S]*郵便番号データ/);
  });
});

describe('a wrong download is named in Japanese:', () => {
  it('an empty folder', () => {
    expect(problems()).toMatch(/行政区域データ」（N03）のファイル.*がありません/);
  });

  it('a zip that is not unpacked', () => {
    writeFileSync(path.join(folder, 'N03-20250101_20_GML.zip'), 'PK');
    expect(problems()).toMatch(/N03-20250101_20_GML.zip: zip のままです。展開/);
  });

  it('the files of another prefecture', () => {
    expect(
      problems({ ...wakakusa, name: '遠野原市', code: '122998', prefecture: '千葉県' }, downloads),
    ).toMatch(
      /遠野原市（コード 12299）の行がありません。入っているのは、長野県です。千葉県のファイルを使います/,
    );
  });

  it('a code that belongs to another name, and a name with another code', () => {
    expect(problems({ ...wakakusa, name: '若葉市' }, downloads)).toMatch(/コード 20299 は「若草市」です/);
    expect(problems({ ...wakakusa, code: '202983' }, downloads)).toMatch(/同じ名前の行のコードは 20299 です/);
  });

  it.each([
    ['another encoding', '20_2024.csv', '\ufeff大字', 'utf-16le', /文字コードが分かりません/],
    ['no JSON', 'N03-20250101_20.geojson', '<html>', 'utf8', /JSON として読めません/],
    ['JSON that is no GeoJSON', 'a.json', '{}', 'utf8', /GeoJSON ではありません/],
    [
      'another data set',
      'P04.geojson',
      '{"features":[{"properties":{"P04_001":"1"}}]}',
      'utf8',
      /行政区域（N03）でも鉄道（N02）でもない/,
    ],
    ['blocks', '20_2024.csv', '都道府県名,市区町村名,街区符号・地番\n', 'utf8', /街区レベル/],
    ['offices', 'JIGYOSYO.CSV', `20299,${'a,'.repeat(11)}0\n`, 'utf8', /事業所の郵便番号/],
    ['romaji', 'KEN_ALL_ROME.CSV', '"3990001","本町"\n', 'utf8', /ローマ字の郵便番号/],
    [
      'large kana only',
      'KEN_ALL.CSV',
      '20299,"399","3990001","ﾅｶﾞﾉｹﾝ","ﾜｶｸｻｼ","ﾎﾝﾁﾖｳ","長野県","若草市","本町",0,0,0,0,0,0\n',
      'utf8',
      /小書きで表記しないもの/,
    ],
    ['an unknown table', 'x.csv', 'a,b\n1,2\n', 'utf8', /どの資料の表か/],
  ] as const)('%s', (_, file, text, encoding, message) => {
    writeFileSync(path.join(folder, file), Buffer.from(text, encoding));
    expect(problems()).toMatch(message);
  });
});

describe('the rows of a 政令指定都市', () => {
  const mihon: NewCity = { name: '見本市', code: '201006', prefecture: '長野県' };
  const postal = (municipality: string, kana: string, town: string, townKana: string) =>
    ['20101', '399', '3990001', 'ナガノケン', kana, townKana, '長野県', municipality, town].concat(
      '000000'.split(''),
    );
  const rows = [
    postal('見本市北区', 'ミホンシキタク', '本町', 'ホンチョウ'),
    postal('見本市南区', 'ミホンシミナミク', '本町', 'ホンマチ'),
  ];

  it('begin with the ward, as in addresses, with its reading', () => {
    const readings = readingsOf(postalTownsOf(rows, mihon));
    const towns = townsOf(
      [
        ['長野県', '20101', '見本市北区', '本町', '35.5', '145.0', '1'],
        ['長野県', '20102', '見本市南区', '本町三丁目', '35.4', '145.0', '3'],
      ],
      mihon,
      readings,
    );
    expect(towns).toMatchObject([
      { town: '北区本町', chome: '', kana: 'きたくほんちょう' },
      { town: '南区本町', chome: '3', kana: 'みなみくほんまち' },
    ]);
  });

  it('leave out a postcode of several towns', () => {
    const towns = postalTownsOf(rows, mihon);
    const point = { chome: '', kana: '', lat: 35, lon: 145 };
    expect(postcodesOf(towns, [{ town: '北区本町', ...point }])).toEqual({ postcodes: [], leftOut: 1 });
    expect(postcodesOf(towns.slice(0, 1), [{ town: '北区本町', ...point }]).postcodes).toHaveLength(1);
  });
});

it.each([
  ['N03-20250101_12.geojson', '2025-01-01'],
  ['N03-21_12_210101.json', '2021-01-01'],
  ['N02-24_Station.geojson', '2024'],
  ['12_2024.csv', '2024'],
  ['KEN_ALL.CSV', null],
  ['machi.csv', null],
])('the date of %s is that of its name, %s', (name, date) => {
  expect(dateInName(name)).toBe(date);
});

describe('geodata in a content folder', () => {
  const { files: bare } = skeletonOf(loadContent(realContent), wakakusa, day, realContent);
  const write = () => {
    writeFiles(path.join(folder, 'city'), bare);
    return path.join(folder, 'city');
  };
  const command = (contentDir: string, ...args: string[]) =>
    runCommand(makeGeodata, args, { contentDir, day });

  it('passes the check, with its sources and terms of use', () => {
    const files = new Map(bare);
    addGeodata(files, made(), day);
    writeFiles(folder, files);
    const content = loadContent(folder);
    expect(findProblems(content, day)).toEqual([]);
    expect(content.singles['sources.json']!.record['geo-base']).toMatchObject({
      asOf: '2025-01-01',
      seen: day,
    });
    expect(files.get('pages/open-data.md')).toMatch(/^\| 町と丁目の位置 \|.*\n\| 郵便番号 \|/m);
    expect(content.singles['geo/towns.csv']!.record).toHaveLength(6);
  });

  it('is made by the command, and again only with --replace, which keeps readings and rivers', () => {
    const city = write();
    expect(command(city, downloads).status).toBe(0);
    expect(command(city, downloads)).toMatchObject({ status: 2 });
    const file = path.join(city, 'geo/stations.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('若草,,', '若草,わかくさ,'));
    const layer = path.join(city, 'geo/base-layer.geojson');
    const river =
      '{"type":"Feature","properties":{"k":"river","n":"川"},"geometry":{"type":"LineString","coordinates":[[145,35.5],[145.1,35.5]]}}';
    writeFileSync(layer, readFileSync(layer, 'utf8').replace('\n]}', `,\n${river}\n]}`));
    expect(command(city, '--replace', downloads).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('若草,わかくさ,');
    expect(readFileSync(layer, 'utf8')).toContain(river);
    expect(findProblems(loadContent(city), day)).toEqual([]);
  });

  it('is not written where a download is wrong', () => {
    const city = write();
    mkdirSync(path.join(folder, 'empty'));
    expect(command(city, path.join(folder, 'empty'))).toMatchObject({ status: 1 });
    expect(command(city, path.join(folder, 'none'))).toMatchObject({ status: 2 });
    expect(command(city)).toMatchObject({ status: 2 });
    expect(loadContent(city).singles['geo/towns.csv']!.record).toEqual([]);
  });

  it('takes one of two copies in UTF-8 and Shift_JIS', () => {
    copyDownloads();
    rmSync(path.join(folder, 'N02-24_GML/UTF-8'), { recursive: true });
    expect(geoFiles(made(wakakusa, folder))).toEqual(geoFiles(made()));
    expect(readOpenFiles(downloads).stations).toHaveLength(1);
  });
});
