import { CsvError, parse } from 'csv-parse/sync';
import { tableOptions } from '../../src/data/table.ts';
import type { ContentDocument } from './document.ts';

/**
 * Parses a table whose first line names the columns; BOM and CRLF are accepted. `data` is a list of rows, `lineOf`
 * gives the line of a row.
 */
export function parseCsv(text: string): ContentDocument {
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
      ...tableOptions,
      info: true,
    });
    return {
      data: rows.map(({ record }) => record),
      body: '',
      bodyLine: 1,
      errors: [],
      lineOf: ([row]) => rows[Number(row)]?.info.lines ?? 1,
    };
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1;
    const message = '表の書き方が正しくありません。この行の列の数と、「"」の組を確認してください';
    return { data: undefined, body: '', bodyLine: 1, errors: [{ line, message }], lineOf: () => line };
  }
}
