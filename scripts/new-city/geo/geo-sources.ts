import path from 'node:path';
import type { Source } from '../../../src/schema/sources.ts';
import { geoFiles } from './geo-files.ts';
import type { Geodata } from './geodata.ts';
import type { OpenFiles } from './open-files.ts';

type GeoSource = Pick<Source, 'title' | 'publisher' | 'url'> & {
  /** The terms of the site that offers the file. The terms of an older edition can differ: staff compare them. */
  licence: string;
  /** What the source gives, in the table of the page on open data. */
  gives: string;
  dataSet: Exclude<keyof OpenFiles, 'unused'>;
};

const mlit = '国土交通省';
const ksjTerms = '国土数値情報ダウンロードサイトコンテンツ利用規約';
const ksj = 'https://nlftp.mlit.go.jp/ksj/';

/** The sources of the tables in geo/, by their ids in sources.json. */
export const geoSources: Record<string, GeoSource> = {
  'geo-base': {
    title: '国土数値情報（行政区域データ）を加工した、市と周辺の市町村の形',
    publisher: mlit,
    url: ksj,
    licence: ksjTerms,
    gives: '市と周辺の市町村の形',
    dataSet: 'boundary',
  },
  'geo-stations': {
    title: '国土数値情報（鉄道データ）を加工した、駅と路線の位置',
    publisher: mlit,
    url: ksj,
    licence: ksjTerms,
    gives: '駅と路線の位置',
    dataSet: 'stations',
  },
  'geo-towns': {
    title: '位置参照情報（大字・町丁目レベル）を加工した、町の位置（読みは日本郵便の郵便番号データ）',
    publisher: mlit,
    url: 'https://nlftp.mlit.go.jp/isj/',
    licence: '位置参照情報利用約款',
    gives: '町と丁目の位置',
    dataSet: 'towns',
  },
  'geo-postcodes': {
    title: '郵便番号データ',
    publisher: '日本郵便株式会社',
    url: 'https://www.post.japanpost.jp/zipcode/download.html',
    licence: '自由に配布できる（日本郵便株式会社は著作権を主張していない）',
    gives: '郵便番号',
    dataSet: 'postcodes',
  },
  'geo-anchors': {
    title: '指定緊急避難場所データを加工（住所の位置の確認に使用。避難の案内ではありません）',
    publisher: '国土地理院',
    url: 'https://www.gsi.go.jp/bousaichiri/hinanbasho.html',
    licence: '指定緊急避難場所データ（国土地理院）を加工して作成',
    gives: '建物の位置',
    dataSet: 'shelters',
  },
};

/** The ids of the sources that the files of geo/ cite. */
export function citedGeoSources(geodata: Geodata): string[] {
  const texts = [...geoFiles(geodata).values()];
  return Object.keys(geoSources).filter((id) => texts.some((text) => text.includes(id)));
}

/**
 * The date of a file by its original name: `N03-20250101_12.geojson`, `N03-21_12_210101.json` (days), `N02-24_Station.geojson`
 * and `12_2024.csv` (years). Null for other names, since no date is guessed.
 */
export function dateInName(file: string): string | null {
  const name = path.basename(file);
  const [, day] = /^N03-(20\d{6})/.exec(name) ?? [];
  if (day) return dashed(day);
  const [, shortDay] = /^N03-\d{2}_(?:\d{2}_)?(\d{6})\./.exec(name) ?? [];
  if (shortDay) return dashed(`20${shortDay}`);
  const [, shortYear] = /^N02-(\d{2})_/.exec(name) ?? [];
  if (shortYear) return `20${shortYear}`;
  const [, year] = /^\d{2,5}_(20\d{2})\.csv$/i.exec(name) ?? [];
  return year ?? null;
}

const dashed = (day: string) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

/** The entry of a source in sources.json. @param seen the day on which the file was read, `YYYY-MM-DD` */
export function sourceEntry(id: string, files: OpenFiles, seen: string): Source {
  const { title, publisher, url, licence, dataSet } = geoSources[id]!;
  const [file] = files[dataSet];
  return {
    title,
    publisher,
    url,
    asOf: file ? dateInName(file.name) : null,
    seen,
    confidence: 'official',
    licence,
  };
}

/** The row of a source in the table of terms of the page on open data. */
export function rowOfGeodata(id: string): string {
  const { gives, licence, title } = geoSources[id]!;
  return `| ${gives} | ${licence} | ${title} |`;
}

/** Whether a line of the page on open data is such a row. */
export const isRowOfGeodata = (line: string): boolean =>
  Object.values(geoSources).some(({ gives }) => line.startsWith(`| ${gives} |`));
