import { stringify } from 'csv-stringify/sync';

/** csv-parse options for every table of the content: the first line names the columns, a BOM is accepted. */
export const tableOptions = { bom: true, columns: true, trim: true, skip_empty_lines: true } as const;

/** Cells that a spreadsheet reads as a formula: signs also in full width, and tab or CR, which it skips before one. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

/**
 * A CSV table that Excel opens: with a BOM for UTF-8 and CRLF line ends (RFC 4180). A cell that begins like a formula
 * is prefixed with an apostrophe, so that no program evaluates it; `unguarded` removes the apostrophe.
 */
export function writeTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const guarded = [columns, ...rows].map((cells) =>
    cells.map((cell) => (formula.test(cell) ? `'${cell}` : cell)),
  );
  // With CRLF as record delimiter, csv-stringify does not quote a cell that contains only CR or only LF.
  return stringify(guarded, { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

/** The value of a cell before `writeTable`. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
