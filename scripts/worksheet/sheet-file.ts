import { readFileSync } from 'node:fs';
import { readCsv, sheetOf, TableError, type Sheet } from './table.ts';
import { isZip, readWorkbook } from './workbook.ts';

/** A larger file is no worksheet. */
export const maxFileBytes = 1_000_000;

/**
 * Reads a worksheet, .xlsx or CSV, by its content and not by its name.
 * @throws {TableError} if it is no worksheet or too large
 * @throws {Error} if the file cannot be read
 */
export async function readSheet(file: string): Promise<Sheet> {
  const bytes = readFileSync(file);
  if (bytes.length > maxFileBytes)
    throw new TableError(
      `ファイルが大きすぎます（${Math.ceil(bytes.length / 1000)} KB）。1,000 KB までにしてください`,
    );
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new TableError(
      '古い形式の Excel か、パスワードの付いたファイルです。「Excel ブック（.xlsx）」で保存し直してください',
    );
  const rows = isZip(bytes) ? await readWorkbook(bytes) : readCsv(bytes);
  return sheetOf(rows);
}

/** Whether staff have written into a worksheet; true also if the file is no worksheet. */
export async function isFilledSheet(file: string): Promise<boolean> {
  try {
    const sheet = await readSheet(file);
    if (sheet.problems.length > 0) return true;
    if (sheet.kind === 'newRecords')
      return sheet.rows.some(({ cells }) => cells.名前 !== '' || cells.ファイルの名前 !== '');
    return sheet.rows.some(
      ({ cells }) =>
        ('新しい値' in cells ? cells.新しい値 : cells.新しい地区) !== '' || cells.確かめた日 !== '',
    );
  } catch {
    return true;
  }
}
