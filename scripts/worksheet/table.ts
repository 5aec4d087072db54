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
  '確かめた人',
  '確かめた日',
] as const;

/** The columns of the worksheet of towns, in order. */
export const townColumns = [
  '町',
  '読み',
  '今の地区',
  '新しい地区',
  '書き方',
  '確かめた人',
  '確かめた日',
] as const;

/** A column of the worksheet of records. */
export type RecordCell = (typeof recordColumns)[number];
/** A column of the worksheet of towns. */
export type TownCell = (typeof townColumns)[number];
/** The cells of a row, and its number in the spreadsheet (the header is row 1). */
export type Row<Cell extends string> = { row: number; cells: Record<Cell, string> };

/** Writes a worksheet as CSV for Excel. */
export function writeWorksheet<Cell extends string>(
  columns: readonly Cell[],
  rows: Record<Cell, string>[],
): string {
  return writeTable(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

/** A problem of the complete file; the message is in Japanese. */
export class TableError extends Error {}

/**
 * Reads a returned worksheet: UTF-8 with or without BOM, or Shift_JIS as Excel writes it (CP932).
 * @throws {TableError} if it has another encoding or is empty, is no valid CSV, or lacks columns of a worksheet
 */
export function readTable(
  bytes: Uint8Array,
): { kind: 'records'; rows: Row<RecordCell>[] } | { kind: 'towns'; rows: Row<TownCell>[] } {
  const records = parseRows(decode(bytes));
  const [header, ...body] = records;
  const names = (header ?? []).map((name) => name.trim());
  const rowsBy = <Cell extends string>(columns: readonly Cell[]): Row<Cell>[] =>
    body.map((cells, index) => ({
      row: index + 2,
      cells: Object.fromEntries(
        columns.map((column) => [column, unguarded(cells[names.indexOf(column)] ?? '').trim()]),
      ) as Record<Cell, string>,
    }));
  if (recordColumns.every((column) => names.includes(column)))
    return { kind: 'records', rows: rowsBy(recordColumns) };
  if (townColumns.every((column) => names.includes(column)))
    return { kind: 'towns', rows: rowsBy(townColumns) };
  const missing = recordColumns.filter((column) => !names.includes(column));
  throw new TableError(
    `1行目の見出しが、記入表のものではありません（ない見出し: ${missing.join('、')}）。見出しは変えないでください`,
  );
}

function parseRows(text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: false, skip_empty_lines: true });
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    throw new TableError(
      `${line}行目の近くで、列の数が合いません。セルを消したり足したりせず、「"」の組を確かめて、CSVで保存し直してください`,
    );
  }
}

function decode(bytes: Uint8Array): string {
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
