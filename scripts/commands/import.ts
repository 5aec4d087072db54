import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findProblems } from '../check/index.ts';
import { loadContent, type Content } from '../content/load.ts';
import { contentHasProblems, formatProblem } from '../content/problem.ts';
import type { AsyncCommand } from '../lib/command.ts';
import { recordChanges, type SheetChanges } from '../worksheet/cell-changes.ts';
import { newRecordChanges } from '../worksheet/new-records.ts';
import { readSheet } from '../worksheet/sheet-file.ts';
import { TableError, type CellProblem, type Sheet } from '../worksheet/table.ts';
import { townChanges } from '../worksheet/towns.ts';

/** Rows of one problem that are listed by number. */
const maxListedRows = 10;
/** More changed files than this must be confirmed with `--yes`. */
const maxUnconfirmedFiles = 20;

/**
 * `npm run import FILE`: writes the new values of a worksheet (.xlsx or CSV) into the content, all or none: problems are
 * listed with row and column. Prints the changes, and the rows that change nothing; more than twenty changed files must be
 * confirmed with `-- --yes`. Never deletes a record. Exits with 1 if the table or the content has a problem or `--yes` is
 * missing, with 2 if the file cannot be read.
 */
export const importWorksheet: AsyncCommand = async (args, { contentDir, day, log, error }) => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { yes: { type: 'boolean' } },
  });
  const [file] = positionals;
  const refuse = (status: number, message: string) => {
    error(message);
    return status;
  };
  if (!file) return refuse(2, '使い方: npm run import 表のファイル');

  const content = loadContent(contentDir);
  if (findProblems(content, day).length > 0) {
    return refuse(1, contentHasProblems);
  }
  const sheet = await read(file);
  if ('problem' in sheet) return refuse(sheet.status, sheet.problem);
  const changes = changesOf(sheet, content, contentDir, day);
  const { texts, lines, unchanged } = changes;
  const problems = uniqueProblems([...sheet.problems, ...changes.problems]);
  const refuseProblems = (list: string[], count = list.length) =>
    refuse(1, `${list.join('\n')}\n\n${file} は取り込みませんでした。${count} か所を直してください。`);
  if (problems.length > 0) return refuseProblems(formatCellProblems(problems), problems.length);
  if (unchanged.length > 0) log(`変わらない行:\n${unchanged.join('\n')}\n`);
  if (texts.size === 0) {
    log('新しい値は、書かれていません。何も変えていません。');
    return 0;
  }
  log(lines.join('\n'));
  if (texts.size > maxUnconfirmedFiles && !(values.yes ?? isYesForNpm())) {
    return refuse(
      1,
      `\n${texts.size} 件の窓口・場所が変わります。上でよければ、npm run import -- --yes ${file} を実行してください。`,
    );
  }
  const contentProblems = problemsWith(changes, contentDir, day);
  if (contentProblems.length > 0) return refuseProblems(contentProblems);
  writeTexts(texts, contentDir);
  log(`\n${texts.size} 件のファイルを書きました。`);
  return 0;
};

/** Whether `--yes` was given without `--` before it, so that npm took it for itself. */
const isYesForNpm = (): boolean => process.env.npm_config_yes === 'true';

async function read(name: string): Promise<Sheet | { problem: string; status: number }> {
  try {
    return await readSheet(name);
  } catch (error) {
    if (error instanceof TableError) return { problem: `${name}: ${error.message}`, status: 1 };
    return { problem: `${name} を読めません。ファイルの名前を確認してください。`, status: 2 };
  }
}

function changesOf(sheet: Sheet, content: Content, contentDir: string, day: string): SheetChanges {
  if (sheet.kind === 'records') return recordChanges(sheet.rows, content, contentDir, day);
  if (sheet.kind === 'towns') return townChanges(sheet.rows, content, contentDir, day);
  return newRecordChanges(sheet.rows, content, contentDir, day);
}

/** A cell that is a number is also no valid value; the first problem of a cell is its cause. */
function uniqueProblems(problems: CellProblem[]): CellProblem[] {
  const first = new Map<string, CellProblem>();
  for (const problem of problems) {
    const key = `${problem.row} ${problem.column}`;
    if (!first.has(key)) first.set(key, problem);
  }
  return [...first.values()].sort((one, other) => one.row - other.row);
}

/** Writes each file beside its target first, so that a process that is killed leaves every file valid. */
function writeTexts(texts: ReadonlyMap<string, string>, contentDir: string): void {
  const stagingFile = (name: string) => `${path.join(contentDir, name)}.import`;
  for (const [name, text] of texts) {
    mkdirSync(path.dirname(stagingFile(name)), { recursive: true });
    writeFileSync(stagingFile(name), text);
  }
  for (const name of texts.keys()) renameSync(stagingFile(name), path.join(contentDir, name));
}

/**
 * The problems that the check finds in a copy of the content with the changes, so that none is written; those of a changed
 * field are named by their row.
 */
function problemsWith({ texts, rowOf }: SheetChanges, contentDir: string, day: string): string[] {
  const copy = mkdtempSync(path.join(tmpdir(), 'navi-import-'));
  cpSync(contentDir, copy, { recursive: true });
  writeTexts(texts, copy);
  const problems = findProblems(loadContent(copy), day);
  rmSync(copy, { recursive: true, force: true });
  return problems.map((problem) => {
    const row = rowOf(problem.file, problem.field);
    return row ? formatCellProblem({ ...row, message: problem.message }) : formatProblem(problem);
  });
}

/** The same problem of many rows is listed once, with their numbers. */
function formatCellProblems(problems: CellProblem[]): string[] {
  const same = Map.groupBy(problems, ({ column, message }) => `${column}\n${message}`);
  return [...same.values()].map(([first, ...others]) => {
    if (!first) return '';
    const rows = [first, ...others].slice(0, maxListedRows).map(({ row }) => row);
    const more = others.length + 1 - rows.length;
    const listed = `${rows.join('・')}行目${more > 0 ? `と、ほか ${more} 行` : ''}`;
    return `${listed}「${first.column}」: ${first.message}`;
  });
}

function formatCellProblem({ row, column, message }: CellProblem): string {
  return `${row}行目「${column}」: ${message}`;
}
