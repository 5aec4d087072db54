import { parse } from 'csv-parse/sync';
import { unguarded, writeTable } from '../../src/data/table.ts';

/** The columns of the worksheet of records, in order. */
export const recordColumns = [
  '窓口',
  '名前',
  '項目',
  '今の値',
  '今の資料',
  '理由',
  '新しい値',
  '書き方',
  '確かめた課',
  '確かめた日',
  '照合',
] as const;

/** The columns of the worksheet of towns, in order. */
export const townColumns = [
  '町',
  '読み',
  '今の地区',
  '新しい地区',
  '書き方',
  '確かめた課',
  '確かめた日',
] as const;

/** The columns of the worksheet of new records, in order. */
export const newRecordColumns = [
  'ファイルの名前',
  '種類',
  '名前',
  '読み',
  'ひとこと',
  '説明',
  '困りごと',
  '始まる日',
  '電話',
  '電話の用件',
  'ファクス',
  'メール',
  'ホームページ',
  '住所',
  '開いている時間',
  'だれが使えるか',
  'お金',
  '予約',
  '運営',
  '受け持つ地区',
  '確かめた課',
  '確かめた日',
] as const;

/** The columns of a worksheet that staff fill in: of new records all, else the new value and its confirmation. */
export function filledColumnsOf(columns: readonly string[]): ReadonlySet<string> {
  const isNew = newRecordColumns.every((column) => columns.includes(column));
  return new Set(isNew ? newRecordColumns : ['新しい値', '新しい地区', '確かめた課', '確かめた日']);
}

export type RecordCell = (typeof recordColumns)[number];
export type TownCell = (typeof townColumns)[number];
export type NewRecordCell = (typeof newRecordColumns)[number];

/** A problem of one cell: its row and column in the spreadsheet, and a message in Japanese for its writer. */
export type CellProblem = { row: number; column: string; message: string };

/** The cells of a row, and its number in the spreadsheet (the header is row 1). */
export type Row<Cell extends string> = { row: number; cells: Record<Cell, string> };

/** A returned worksheet. `problems` are cells that are no text, such as a number that has lost its 0. */
export type Sheet = { problems: CellProblem[] } & (
  | { kind: 'records'; rows: Row<RecordCell>[] }
  | { kind: 'towns'; rows: Row<TownCell>[] }
  | { kind: 'newRecords'; rows: Row<NewRecordCell>[] }
);

/** The raw rows of a file with their numbers in the spreadsheet; the first is the header. */
export type RawRows = { row: number; cells: string[]; problems?: { index: number; message: string }[] }[];

/** Writes a worksheet as CSV for Excel. */
export function writeWorksheet<Cell extends string>(
  columns: readonly Cell[],
  rows: readonly Record<Cell, string>[],
): string {
  return writeTable(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

/** A problem of the complete file; the message is in Japanese. */
export class TableError extends Error {}

/** Rows that somebody has put above the headings, such as a title. */
const maxRowsAbove = 4;
const tables: readonly (readonly string[])[] = [recordColumns, townColumns, newRecordColumns];
const headingsOf = (cells: readonly string[]): string[] =>
  cells.map((name) => name.normalize('NFKC').replaceAll(/\s/g, ''));

/**
 * Recognizes a returned worksheet by its headings.
 * @throws {TableError} if it lacks columns of a worksheet, or has one twice
 */
export function sheetOf(rows: RawRows): Sheet {
  const start = rows.slice(0, maxRowsAbove + 1).findIndex(({ cells }) => {
    const names = headingsOf(cells);
    return tables.some((columns) => columns.every((column) => names.includes(column)));
  });
  const [header, ...body] = rows.slice(Math.max(0, start));
  const names = headingsOf(header?.cells ?? []);
  const has = (columns: readonly string[]) => columns.every((column) => names.includes(column));
  const filledColumns = filledColumnsOf(names);
  const twice = names.find(
    (name, index) => name !== '' && names.indexOf(name) !== index && filledColumns.has(name),
  );
  if (twice !== undefined) throw new TableError(`「${twice}」という見出しが2つあります。1つにしてください`);
  const problems = body.flatMap(({ row, problems: list = [] }) =>
    list
      .filter(({ index }) => filledColumns.has(names[index] ?? ''))
      .map(({ index, message }) => ({ row, column: names[index] ?? '', message })),
  );
  const rowsBy = <Cell extends string>(columns: readonly Cell[]): Row<Cell>[] =>
    body.map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(
        columns.map((column) => [column, unguarded(cells[names.indexOf(column)] ?? '').trim()]),
      ) as Record<Cell, string>,
    }));
  if (has(recordColumns)) return { kind: 'records', rows: rowsBy(recordColumns), problems };
  if (has(townColumns)) return { kind: 'towns', rows: rowsBy(townColumns), problems };
  if (has(newRecordColumns)) return { kind: 'newRecords', rows: rowsBy(newRecordColumns), problems };
  const [likely] = tables
    .map((columns) => ({ columns, missing: columns.filter((column) => !names.includes(column)) }))
    .sort(
      (one, other) => one.missing.length / one.columns.length - other.missing.length / other.columns.length,
    );
  const missing =
    likely && likely.missing.length < likely.columns.length ? likely.missing.join('、') : 'すべて';
  throw new TableError(
    `見出しが、記入表のものではありません（ない見出し: ${missing}）。見出しの行を一番上に置き、変えないでください`,
  );
}

/**
 * Reads a returned CSV: UTF-8 with or without BOM, or Shift_JIS as Excel writes it (CP932).
 * @throws {TableError} if it has another encoding or separator, is empty, or is no valid CSV
 */
export function readCsv(bytes: Uint8Array): RawRows {
  const text = decode(bytes);
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  for (const [separator, name] of [
    ['\t', 'タブ'],
    [';', '「;」'],
  ] as const)
    if (!firstLine.includes(',') && firstLine.includes(separator))
      throw new TableError(
        `列が${name}で区切られています。Excelの「名前を付けて保存」で「CSV UTF-8」を選んでください`,
      );
  return parseRows(text);
}

function parseRows(text: string): RawRows {
  try {
    const rows = parse(text, { bom: true, relax_column_count: false, skip_empty_lines: false }) as string[][];
    return rows
      .map((cells, index) => ({ row: index + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    throw new TableError(
      `${line}行目の近くで、列の数が合いません。セルを消したり足したりせず、「"」の組を確かめて、CSVで保存し直してください`,
    );
  }
}

function decode(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new TableError(
      '「Unicode テキスト」で保存されています。Excelの「名前を付けて保存」で「CSV UTF-8」を選んでください',
    );
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (text.trim() === '') throw new TableError('中身がありません');
      return text;
    } catch (error) {
      if (error instanceof TableError) throw error;
    }
  }
  throw new TableError(
    '文字コードが分かりません。Excelの「名前を付けて保存」で「CSV UTF-8」を選んでください',
  );
}
