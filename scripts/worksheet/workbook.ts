import type { CellValue } from 'exceljs';
import { TableError, type RawRows } from './table.ts';
import { unguarded } from '../../src/data/table.ts';

/** A row to be written: its cells, and for a column the words of its drop-down list. */
export type WorkbookRow = {
  cells: string[];
  choices: Map<number, { words: readonly string[]; isClosed: boolean }>;
};

const sheetName = '記入表';
const maxSheetBytes = 30_000_000;
const maxRows = 20_000;
/** Excel refuses a longer list in a cell. */
const maxListLength = 255;

const widths: Record<string, number> = {
  名前: 28,
  項目: 18,
  今の値: 34,
  今の資料: 22,
  理由: 18,
  新しい値: 40,
  新しい地区: 24,
  書き方: 46,
  開いている時間: 40,
  ひとこと: 36,
  説明: 40,
  住所: 32,
};

/**
 * Writes a worksheet for Excel and LibreOffice: all cells are text, so that a number keeps its 0 and a date its form; only
 * the columns that staff fill in are unlocked (without a password); answers are offered as drop-down lists.
 * @param hidden columns that staff do not need to see
 */
export async function writeWorkbook(
  columns: readonly string[],
  filled: ReadonlySet<string>,
  rows: readonly WorkbookRow[],
  hidden: ReadonlySet<string>,
): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1, xSplit: 0 }] });
  sheet.columns = columns.map((column) => ({
    header: column,
    key: column,
    width: widths[column] ?? 16,
    hidden: hidden.has(column),
    style: {
      numFmt: '@',
      alignment: { wrapText: true, vertical: 'top' },
      protection: { locked: !filled.has(column) },
      ...(filled.has(column) && {
        fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8D6' } },
      }),
    },
  }));
  sheet.getRow(1).eachCell((cell) => {
    cell.font = { bold: true };
    cell.protection = { locked: true };
  });
  const longLists = new Map<string, string>();
  /** The range of a hidden column that holds a list too long for a cell. */
  const rangeOf = (words: readonly string[]): string => {
    const key = words.join(',');
    const known = longLists.get(key);
    if (known) return known;
    const column = sheet.getColumn(columns.length + longLists.size + 2);
    column.hidden = true;
    words.forEach((word, index) => (sheet.getCell(index + 2, column.number).value = word));
    const range = `$${column.letter}$2:$${column.letter}$${words.length + 1}`;
    longLists.set(key, range);
    return range;
  };
  for (const { cells } of rows) sheet.addRow(cells);
  for (const [at, { choices }] of rows.entries()) {
    const row = sheet.getRow(at + 2);
    // A spreadsheet that sorts rows leaves the lists behind: they offer words, and refuse none.
    for (const [index, { words, isClosed }] of choices) {
      const list = words.filter((word) => !/[",]/.test(word)).join(',');
      row.getCell(index + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [list.length > maxListLength ? rangeOf(words) : `"${list}"`],
        showErrorMessage: isClosed,
        errorStyle: 'warning',
        errorTitle: '書き方',
        error: '一覧にない言葉です。「書き方」の列を見てください',
      };
    }
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    autoFilter: true,
    sort: true,
    formatColumns: true,
    formatRows: true,
    formatCells: true,
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Whether a file is a ZIP archive, as .xlsx is. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * Reads a returned .xlsx. Cells that are no text become problems of their row: a number has lost its 0, a date its form.
 * @throws {TableError} if it has macros, formulas, links to other files or more than one sheet, is too large, or cannot be
 * read
 */
export async function readWorkbook(bytes: Uint8Array): Promise<RawRows> {
  requireHarmless(bytes);
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  try {
    await workbook.xlsx.load(Buffer.from(bytes) as never);
  } catch {
    throw new TableError('Excel のファイルとして読めません。「Excel ブック（.xlsx）」で保存し直してください');
  }
  const sheets = workbook.worksheets;
  const [sheet] = sheets;
  if (!sheet) throw new TableError('シートがありません');
  if (sheets.length > 1)
    throw new TableError(
      `シートが ${sheets.length} 枚あります（${sheets.map(({ name }) => name).join('、')}）。記入表のシートだけにしてください`,
    );
  if (sheet.rowCount > maxRows) throw new TableError(`行が多すぎます（${sheet.rowCount} 行）`);
  const rows: RawRows = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: string[] = [];
    const problems: { index: number; message: string }[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const read = textOf(
        cell.value,
        number,
        column === 0 ? '' : String(sheet.getRow(1).getCell(column).text ?? ''),
      );
      cells[column - 1] = unguarded(read.text);
      if (read.problem) problems.push({ index: column - 1, message: read.problem });
    });
    const filled = Array.from(cells, (cell) => cell ?? '');
    if (filled.some((cell) => cell.trim() !== '')) rows.push({ row: number, cells: filled, problems });
  });
  return rows;
}

/** @throws {TableError} if a cell holds a formula */
function textOf(value: CellValue, row: number, column: string): { text: string; problem?: string } {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'number')
    return {
      text: String(value),
      problem: `数になっています（${value}）。初めの 0 などが消えているかもしれません。セルの表示形式を「文字列」にして、書き直してください`,
    };
  if (typeof value === 'boolean')
    return { text: String(value), problem: '真偽の値になっています。文字で書き直してください' };
  if (value instanceof Date) {
    const day = value.toISOString().slice(0, 10);
    // A date cell holds its year, so that it is no guess in the column of days.
    return column === '確かめた日'
      ? { text: day }
      : {
          text: day,
          problem: `日付になっています（${day}）。6-1 のような値は、日付に変わることがあります。セルの表示形式を「文字列」にして、書き直してください`,
        };
  }
  if ('formula' in value || 'sharedFormula' in value)
    throw new TableError(`${row}行目「${column}」に式があります。式は取り込めません。値だけを書いてください`);
  if ('richText' in value) return { text: value.richText.map(({ text }) => text).join('') };
  if ('hyperlink' in value)
    return {
      text: typeof value.text === 'string' ? value.text : textOf(value.text as CellValue, row, column).text,
    };
  return { text: '', problem: 'エラーの値です。文字で書き直してください' };
}

/** Reads the table of contents of a ZIP archive: names and uncompressed sizes (APPNOTE 4.3.12). */
function zipEntries(bytes: Uint8Array): { name: string; size: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: { name: string; size: number }[] = [];
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    entries.push({ name, size: view.getUint32(at + 24, true) });
    at += 45 + length;
  }
  return entries;
}

function requireHarmless(bytes: Uint8Array): void {
  const entries = zipEntries(bytes);
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (!has(/^xl\/workbook\.xml$/))
    throw new TableError('Excel のファイルとして読めません。「Excel ブック（.xlsx）」で保存し直してください');
  if (has(/vbaProject|macrosheets|activeX/i))
    throw new TableError('マクロが入っています。「Excel ブック（.xlsx）」で保存し直してください');
  if (has(/externalLinks\/|embeddings\/|connections\.xml|queryTables/i))
    throw new TableError('ほかのファイルへのリンクが入っています。記入表だけにして、保存し直してください');
  if (entries.reduce((sum, { size }) => sum + size, 0) > maxSheetBytes)
    throw new TableError('中身が大きすぎます。記入表だけにして、保存し直してください');
}
