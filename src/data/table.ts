import { stringify } from 'csv-stringify/sync';

/** How every table of the content is read: the first line names the columns, a BOM is accepted. */
export const tableOptions = { bom: true, columns: true, trim: true, skip_empty_lines: true } as const;

/** With what a spreadsheet begins a formula, also in full width; tab and CR are skipped before one. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

/**
 * A table as Excel opens it: UTF-8 with a BOM, lines ended by CRLF (RFC 4180). A cell that begins like a formula gets an
 * apostrophe, so that no program runs it; `unguarded` takes it away.
 */
export function writeTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const guarded = [columns, ...rows].map((cells) =>
    cells.map((cell) => (formula.test(cell) ? `'${cell}` : cell)),
  );
  // With CRLF between rows, csv-stringify quotes no cell for a lone CR or LF.
  return stringify(guarded, { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

/** A cell as it was before `writeTable`. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
