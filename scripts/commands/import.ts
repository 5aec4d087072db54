import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findProblems } from '../check/index.ts';
import { gazetteerOf } from '../content/geocoding.ts';
import { loadContent, type Content } from '../content/load.ts';
import { contentHasProblems, formatProblem } from '../content/problem.ts';
import type { Command } from '../lib/command.ts';
import { applyChange } from '../worksheet/apply.ts';
import { changesOf, type CellProblem } from '../worksheet/cell-changes.ts';
import { readTable, TableError } from '../worksheet/table.ts';
import { townChanges } from '../worksheet/towns.ts';

/** More changed files than this must be confirmed with `--yes`. */
const maxUnconfirmedFiles = 20;

/**
 * `npm run import FILE`: writes the new values of a worksheet into the content, all or none: problems are listed with
 * row and column. Prints the changes; more than twenty changed files must be confirmed with `-- --yes`. Never deletes a
 * record. Exits with 1 if the table or the content has a problem or `--yes` is missing, with 2 if the file cannot be
 * read.
 */
export const importWorksheet: Command = (args, { contentDir, day, log, error }) => {
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
  const table = read(file);
  if ('problem' in table) return refuse(table.status, table.problem);
  const { texts, lines, problems } =
    table.kind === 'records'
      ? recordTexts(table.rows, content, contentDir, day)
      : townChanges(table.rows, content, contentDir, day);
  if (problems.length > 0) {
    const list = problems.map(formatCellProblem).join('\n');
    return refuse(1, `${list}\n\n${file} は取り込みませんでした。${problems.length} か所を直してください。`);
  }
  if (texts.size === 0) {
    log('新しい値は、書かれていません。何も変えていません。');
    return 0;
  }
  log(lines.join('\n'));
  if (texts.size > maxUnconfirmedFiles && !values.yes) {
    return refuse(
      1,
      `\n${texts.size} 件の窓口・場所が変わります。上でよければ、npm run import -- --yes ${file} を実行してください。`,
    );
  }
  const contentProblems = problemsWith(texts, contentDir, day);
  if (contentProblems.length > 0) {
    return refuse(
      1,
      `${contentProblems.join('\n')}\n\nこのままでは内容に誤りができるので、取り込みませんでした。`,
    );
  }
  const stagingFile = (name: string) => `${path.join(contentDir, name)}.import`;
  for (const [name, text] of texts) writeFileSync(stagingFile(name), text);
  for (const name of texts.keys()) renameSync(stagingFile(name), path.join(contentDir, name));
  log(`\n${texts.size} 件のファイルを書きました。`);
  return 0;
};

function read(name: string): ReturnType<typeof readTable> | { problem: string; status: number } {
  try {
    return readTable(readFileSync(name));
  } catch (error) {
    if (error instanceof TableError) return { problem: `${name}: ${error.message}`, status: 1 };
    return { problem: `${name} を読めません。ファイルの名前を確認してください。`, status: 2 };
  }
}

function recordTexts(
  rows: Parameters<typeof changesOf>[0],
  content: Content,
  contentDir: string,
  day: string,
) {
  const { changes, problems } = changesOf(rows, content, day);
  const gazetteer = gazetteerOf(content);
  const texts = new Map<string, string>();
  for (const change of problems.length > 0 ? [] : changes) {
    const text = texts.get(change.file) ?? readFileSync(path.join(contentDir, change.file), 'utf8');
    texts.set(change.file, applyChange(text, change, gazetteer));
  }
  const lines = changes.map(({ record, field, value, cell }) => {
    const now = field.now === '' ? '不明' : field.now;
    return `${record.name} ${field.label}: ${now} → ${typeof value === 'string' ? value : cell}`;
  });
  return { texts, lines, problems };
}

/** The problems that the check finds in a copy of the content with these files changed, so that none is written. */
function problemsWith(texts: Map<string, string>, contentDir: string, day: string): string[] {
  const copy = mkdtempSync(path.join(tmpdir(), 'navi-import-'));
  cpSync(contentDir, copy, { recursive: true });
  for (const [name, text] of texts) writeFileSync(path.join(copy, name), text);
  const problems = findProblems(loadContent(copy), day);
  rmSync(copy, { recursive: true, force: true });
  return problems.map(formatProblem);
}

function formatCellProblem({ row, column, message }: CellProblem): string {
  return `${row}行目「${column}」: ${message}`;
}
