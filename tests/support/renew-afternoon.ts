/**
 * Renews tests/fixtures/worksheets after a change of the fixture city: fills in the sheet of the made-up clerk, sorts it, and
 * opens and saves it with LibreOffice as .xlsx and as CSV in Shift_JIS. Run: node tests/support/renew-afternoon.ts
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import excel from 'exceljs';
import { filledRows, section } from './clerk-afternoon.ts';
import { readRows, sheetDesk, table } from './worksheets.ts';

const fixtures = 'tests/fixtures/worksheets';
const desk = sheetDesk();
const csv = {
  read: 'Text - txt - csv (StarCalc):44,34,76,1,,1041',
  write: 'csv:Text - txt - csv (StarCalc):44,34,64',
};

function convert(file: string, ...options: string[]): void {
  const out = path.join(desk.folder, 'saved');
  const { status, stderr } = spawnSync('soffice', ['--headless', ...options, '--outdir', out, file], {
    encoding: 'utf8',
    // Dates are shown as in Japan.
    env: { ...process.env, LC_ALL: 'ja_JP.UTF-8', LANG: 'ja_JP.UTF-8' },
  });
  if (status !== 0) throw new Error(stderr);
}

async function fillWorkbook(): Promise<string> {
  await desk.worksheet('--all', '--section', section, '--out', desk.folder);
  const file = path.join(desk.folder, `${section}.xlsx`);
  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0]!;
  const [header = [], ...rows] = sheet
    .getSheetValues()
    .slice(1)
    .map((row) => (row as string[]).slice(1));
  const cells = rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
  filledRows(cells).forEach((row, index) =>
    header.forEach((name, column) => (sheet.getCell(index + 2, column + 1).value = row[name] ?? '')),
  );
  const filled = path.join(desk.folder, 'clerk-afternoon.xlsx');
  await workbook.xlsx.writeFile(filled);
  return filled;
}

async function fillCsv(): Promise<string> {
  await desk.worksheet('--csv', '--all', '--section', section, '--out', desk.folder);
  const rows = filledRows(readRows(path.join(desk.folder, `${section}.csv`)));
  const filled = path.join(desk.folder, 'clerk-afternoon.csv');
  writeFileSync(filled, `\uFEFF${table(rows)}`);
  return filled;
}

mkdirSync(fixtures, { recursive: true });
convert(await fillWorkbook(), '--convert-to', 'xlsx');
convert(await fillCsv(), `--infilter=${csv.read}`, '--convert-to', csv.write);
for (const name of ['clerk-afternoon.xlsx', 'clerk-afternoon.csv']) {
  copyFileSync(path.join(desk.folder, 'saved', name), path.join(fixtures, name));
  console.log(`${fixtures}/${name}: ${readFileSync(path.join(fixtures, name)).length} bytes`);
}
