import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

/** A feature of a GeoJSON file of 国土数値情報. */
export type Feature = {
  properties: Record<string, string | null>;
  geometry: { type: string; coordinates: unknown } | null;
};
export type CsvRow = string[];

/** A file that was recognized by its content: its name, and its rows or features. */
type OpenFile<Item> = { name: string; items: Item[] };

/** The recognized files of a folder by data set, and for each other file the reason in Japanese why it is not used. */
export type OpenFiles = {
  boundary: OpenFile<Feature>[];
  stations: OpenFile<Feature>[];
  railways: OpenFile<Feature>[];
  towns: OpenFile<CsvRow>[];
  postcodes: OpenFile<CsvRow>[];
  shelters: OpenFile<CsvRow>[];
  unused: { name: string; reason: string }[];
};

export type DataSet = Exclude<keyof OpenFiles, 'unused'>;

/** What staff download, in Japanese, as the page of each publisher names it. */
export const dataSets: Record<DataSet, { title: string; file: string }> = {
  boundary: { title: '国土数値情報「行政区域データ」（N03）', file: 'N03-….geojson' },
  stations: { title: '国土数値情報「鉄道データ」（N02）', file: 'N02-…_Station.geojson' },
  railways: { title: '国土数値情報「鉄道データ」（N02）', file: 'N02-…_RailroadSection.geojson' },
  towns: { title: '位置参照情報「大字・町丁目レベル」', file: '12_2024.csv のような名前の CSV' },
  postcodes: { title: '日本郵便「郵便番号データ」', file: 'utf_ken_all.csv か KEN_ALL.CSV' },
  shelters: { title: '国土地理院「指定緊急避難場所データ」（なくてもよい）', file: 'CSV' },
};

/** Node cannot hold a longer string. */
const maxBytes = 500_000_000;

/**
 * Reads the unpacked downloads in a folder and its subfolders. A file is recognized by its content, so that its name is
 * free. Of two copies in UTF-8 and Shift_JIS, as the archive of N02 has them, one is used.
 *
 * The formats, as far as they are used:
 * - N03 行政区域 and N02 鉄道, GeoJSON (nlftp.mlit.go.jp/ksj): the properties `N03_001` 都道府県, `N03_003` 郡・政令市,
 *   `N03_004` 市区町村, `N03_005` 区 of a 政令市 (since 2024), `N03_007` code of five digits; `N02_003` 路線, `N02_004`
 *   会社, `N02_005` 駅, `N02_005g` group of stations of one name within 300 m. Polygons, and lines of a station's platform.
 * - 位置参照情報 大字・町丁目レベル, CSV in Shift_JIS with headings (nlftp.mlit.go.jp/isj/data.html).
 * - 郵便番号データ, CSV of 15 columns without headings, `KEN_ALL` in Shift_JIS, `utf_ken_all` in UTF-8
 *   (post.japanpost.jp/zipcode/dl/readme.html and utf-readme.html).
 * - 指定緊急避難場所, CSV in UTF-8 with headings (hinanmap.gsi.go.jp).
 *
 * They were read from these pages and from public programs that read the files, not from the files themselves.
 */
export function readOpenFiles(folder: string): OpenFiles {
  const files: OpenFiles = {
    boundary: [],
    stations: [],
    railways: [],
    towns: [],
    postcodes: [],
    shelters: [],
    unused: [],
  };
  for (const name of fileNames(folder)) {
    const reason = addFile(files, folder, name);
    if (reason) files.unused.push({ name, reason });
  }
  return files;
}

const fileNames = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(geojson|json|csv|zip|shp)$/i.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    // The copies in UTF-8 come first.
    .sort(
      (one, other) => Number(/shift/i.test(one)) - Number(/shift/i.test(other)) || one.localeCompare(other),
    );

/** Adds a file to its data set. @returns the reason why it is not used */
function addFile(files: OpenFiles, folder: string, name: string): string | undefined {
  if (/\.zip$/i.test(name)) return 'zip のままです。展開（解凍）してください';
  if (/\.shp$/i.test(name)) return 'シェープファイルです。いっしょに入っている GeoJSON を使います';
  const file = path.join(folder, name);
  if (statSync(file).size > maxBytes)
    return '大きすぎます。全国ではなく、県のファイルをダウンロードしてください';
  const text = decode(readFileSync(file));
  if (text === undefined)
    return '文字コードが分かりません（UTF-8 でも Shift_JIS でもありません）。ダウンロードし直してください';
  return /csv$/i.test(name) ? addTable(files, name, text) : addFeatures(files, name, text);
}

function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding is tried.
    }
  }
  return undefined;
}

function addFeatures(files: OpenFiles, name: string, text: string): string | undefined {
  let features: unknown;
  try {
    features = (JSON.parse(text) as { features?: unknown }).features;
  } catch {
    return 'JSON として読めません。ダウンロードし直してください';
  }
  if (!Array.isArray(features)) return 'GeoJSON ではありません';
  const items = features as Feature[];
  const has = (property: string) => items.some(({ properties }) => properties?.[property]);
  if (has('N03_007')) return add(files.boundary, name, items);
  if (has('N02_005')) return add(files.stations, name, items);
  if (has('N02_003')) return add(files.railways, name, items);
  return '行政区域（N03）でも鉄道（N02）でもない GeoJSON です';
}

const headings = {
  towns: [
    '都道府県名',
    '市区町村コード',
    '市区町村名',
    '大字町丁目名',
    '緯度',
    '経度',
    '大字・字・丁目区分コード',
  ],
  shelters: ['都道府県名及び市町村名', '施設・場所名', '住所', '緯度', '経度'],
};

function addTable(files: OpenFiles, name: string, text: string): string | undefined {
  let rows: CsvRow[];
  try {
    rows = parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch {
    return '表（CSV）として読めません。ダウンロードし直してください';
  }
  const [first = []] = rows;
  if (headings.towns.every((heading) => first.includes(heading)))
    return add(files.towns, name, pick(rows, headings.towns));
  if (headings.shelters.every((heading) => first.includes(heading)))
    return add(files.shelters, name, pick(rows, headings.shelters));
  if (first.includes('街区符号・地番'))
    return '街区レベルの位置参照情報です。「大字・町丁目レベル」を使います';
  if (first.length === 15 && /^\d{5}$/.test(first[0] ?? '') && /^\d{7}$/.test(first[2] ?? '')) {
    const hasSmallKana = rows.some(([, , , , city = '', town = '']) =>
      /[ｧ-ｯァィゥェォッャュョ]/.test(city + town),
    );
    if (!hasSmallKana)
      return '読みが「小書きで表記しないもの」の郵便番号データです。utf_ken_all.csv を使います';
    return add(files.postcodes, name, rows);
  }
  if (first.length === 13 && /^\d{5}$/.test(first[0] ?? ''))
    return '事業所の郵便番号データです。住所の郵便番号データを使います';
  if (/^\d{7}$/.test(first[0] ?? '')) return 'ローマ字の郵便番号データです。utf_ken_all.csv を使います';
  return 'どの資料の表か、1行目から分かりません';
}

/** The named columns of a table with headings, without the headings. */
function pick([first = [], ...rows]: CsvRow[], columns: string[]): CsvRow[] {
  const at = columns.map((column) => first.indexOf(column));
  return rows.map((row) => at.map((index) => (row[index] ?? '').trim()));
}

/** Adds a file, unless it is a copy of the same name in the other encoding. */
function add<Item>(set: OpenFile<Item>[], name: string, items: Item[]): undefined {
  if (!set.some((other) => path.basename(other.name) === path.basename(name))) set.push({ name, items });
  return undefined;
}
