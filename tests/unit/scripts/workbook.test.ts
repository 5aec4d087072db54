import { readFileSync } from 'node:fs';
import path from 'node:path';
import excel, { type Worksheet } from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { sheetDesk, type SheetDesk } from '../../support/worksheets.ts';

let desk: SheetDesk;
beforeEach(() => {
  desk = sheetDesk();
});

/** The sheet of a section as .xlsx, changed by `edit`, in a new file. */
async function workbook(edit: (sheet: Worksheet, book: excel.Workbook) => void = () => {}): Promise<string> {
  await desk.worksheet('--all', '--section', '福祉課', '--out', desk.folder);
  const book = new excel.Workbook();
  await book.xlsx.readFile(path.join(desk.folder, '福祉課.xlsx'));
  edit(book.worksheets[0]!, book);
  const file = path.join(desk.folder, 'filled.xlsx');
  await book.xlsx.writeFile(file);
  return file;
}

const column = (sheet: Worksheet, name: string): number =>
  (sheet.getRow(1).values as string[]).findIndex((heading) => heading === name);

function rowOf(sheet: Worksheet, id: string, label: string): number {
  let found = 0;
  sheet.eachRow((row, number) => {
    if (row.getCell(1).value === id && row.getCell(column(sheet, '項目')).value === label) found = number;
  });
  return found;
}

function enter(
  sheet: Worksheet,
  id: string,
  label: string,
  value: excel.CellValue,
  day: excel.CellValue = '2026-11-20',
): number {
  const row = rowOf(sheet, id, label);
  for (const [name, content] of Object.entries({ 新しい値: value, 確かめた日: day })) {
    const cell = sheet.getCell(row, column(sheet, name));
    cell.value = content;
    if (content instanceof Date) cell.numFmt = 'yyyy/mm/dd';
  }
  return row;
}

describe('a worksheet for Excel', () => {
  it('has text cells, unlocked only where staff write, and the answers of each row as a drop-down list', async () => {
    await workbook((sheet) => {
      const row = rowOf(sheet, 'kawabe-soudan', '電話の料金');
      const value = sheet.getCell(row, column(sheet, '新しい値'));
      expect(value.numFmt).toBe('@');
      expect(value.protection).toMatchObject({ locked: false });
      expect(value.dataValidation).toMatchObject({
        type: 'list',
        formulae: ['"無料,有料,不明"'],
        showErrorMessage: true,
      });
      const phone = sheet.getCell(rowOf(sheet, 'kawabe-soudan', '電話'), column(sheet, '新しい値'));
      expect(phone.dataValidation).toMatchObject({ formulae: ['"今のまま,ない,不明"'] });
      expect(phone.dataValidation.showErrorMessage).not.toBe(true);
      for (const name of ['窓口', '名前', '項目', '今の値', '今の資料', '理由', '書き方', '照合'])
        expect(sheet.getCell(row, column(sheet, name)).protection?.locked, name).not.toBe(false);
      expect(sheet.getColumn(column(sheet, '照合')).hidden).toBe(true);
      expect((sheet as Worksheet & { sheetProtection: object }).sheetProtection).toMatchObject({
        sheet: true,
      });
    });
  });

  it('keeps its lists, its hidden column and its text cells when LibreOffice saves it', async () => {
    const book = new excel.Workbook();
    await book.xlsx.readFile('tests/fixtures/worksheets/clerk-afternoon.xlsx');
    const sheet = book.worksheets[0]!;
    const row = rowOf(sheet, 'kawabe-soudan', '電話の料金');
    const value = sheet.getCell(row, column(sheet, '新しい値'));
    expect(value.numFmt).toBe('@');
    expect(sheet.getColumn(column(sheet, '照合')).hidden).toBe(true);
    const lists: unknown[] = [];
    sheet.eachRow((line) =>
      lists.push(line.getCell(column(sheet, '新しい値')).dataValidation?.formulae?.[0]),
    );
    expect(lists).toContain('"無料,有料,不明"');
  });

  it('is imported, with a date cell in the column of the day', async () => {
    const file = await workbook((sheet) => {
      enter(sheet, 'yamate-soudan', '電話', '03-0001-0006', new Date('2026-11-20T00:00:00Z'));
      enter(sheet, 'yamate-soudan', 'メール', {
        text: 'yamate@example.jp',
        hyperlink: 'mailto:yamate@example.jp',
      });
      enter(sheet, 'yamate-soudan', 'お金', { richText: [{ text: '無' }, { text: '料' }] });
    });
    const { status, output } = await desk.importFile(file);
    expect([status, output]).toEqual([0, expect.anything()]);
    const text = desk.record('places/madoguchi/yamate-soudan.md');
    expect(text).toContain('value: 03-0001-0006, source: city-staff, asOf: 2026-11-20');
    expect(text).toContain('mail: { value: yamate@example.jp');
    expect(text).toContain('fee: { value: 無料, free: true');
  });

  it.each<[string, excel.CellValue, RegExp]>([
    ['a number, which has lost its 0', 300010006, /(\d+)行目「新しい値」: 数になっています（300010006）/],
    ['a date', new Date('2026-06-01T00:00:00Z'), /(\d+)行目「新しい値」: 日付になっています（2026-06-01）/],
    ['a formula', { formula: '1+1', result: 2 }, /(\d+)行目「新しい値」に式があります/],
    ['an error', { error: '#N/A' }, /(\d+)行目「新しい値」: エラーの値です/],
    ['the text of a formula', '=1+1', /(\d+)行目「新しい値」: 式は書けません/],
  ])('with %s in a cell is refused by row and column', async (_, value, message) => {
    let row = 0;
    const file = await workbook((sheet) => (row = enter(sheet, 'yamate-soudan', '電話', value)));
    const before = desk.fingerprint();
    const { status, output } = await desk.importFile(file);
    expect(status).toBe(1);
    expect(message.exec(output)?.[1]).toBe(String(row));
    expect(desk.fingerprint()).toBe(before);
  });

  it('with another sheet, even a hidden one, is refused', async () => {
    const file = await workbook((_, book) => (book.addWorksheet('メモ').state = 'veryHidden'));
    const { status, output } = await desk.importFile(file);
    expect([status, output]).toEqual([1, expect.stringContaining('シートが 2 枚あります（記入表、メモ）')]);
  });

  it.each([
    ['macros', 'xl/vbaProject.bin', 'マクロが入っています'],
    ['links to other files', 'xl/externalLinks/externalLink1.xml', 'ほかのファイルへのリンクが入っています'],
  ])('with %s is refused', async (_, entry, message) => {
    const file = await workbook();
    // The directory at the end of a ZIP file names its entries.
    const bytes = withEntry(readFileSync(file), entry);
    const { status, output } = await desk.importFile(desk.write(bytes, 'macro.xlsx'));
    expect([status, output]).toEqual([1, expect.stringContaining(message)]);
  });

  it.each([
    [
      'an archive that is no workbook',
      withEntry(Buffer.from('PK'), 'a.txt'),
      'Excel のファイルとして読めません',
    ],
    ['a workbook of an old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '古い形式の Excel か'],
  ])('that is %s is refused', async (_, bytes, message) => {
    const { status, output } = await desk.importFile(desk.write(bytes, 'other.xlsx'));
    expect([status, output]).toEqual([1, expect.stringContaining(message)]);
  });

  it('for new records offers the kinds, and an unfilled one changes nothing', async () => {
    await desk.worksheet('--new', '--out', desk.folder);
    const file = path.join(desk.folder, '新しい窓口.xlsx');
    const book = new excel.Workbook();
    await book.xlsx.readFile(file);
    const [sheet] = book.worksheets;
    expect(sheet!.getCell(2, 2).dataValidation.formulae[0]).toContain('総合相談窓口');
    const { status, output } = await desk.importFile(file);
    expect([status, output]).toEqual([0, expect.stringContaining('何も変えていません')]);
  });
});

/** A ZIP file with one more entry in its directory (APPNOTE 4.3.12), enough to be recognized. */
function withEntry(zip: Buffer, name: string): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50);
  header.writeUInt16LE(name.length, 28);
  return Buffer.concat([zip, header, Buffer.from(name)]);
}
