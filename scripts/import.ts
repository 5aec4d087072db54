import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { today } from '../src/data/clock.ts';
import { findProblems } from './check/index.ts';
import { loadContent } from './content/load.ts';
import { formatProblem } from './content/problem.ts';
import { applyChange } from './worksheet/apply.ts';
import { changesOf, type CellFault } from './worksheet/changes.ts';
import { readTable, TableFault } from './worksheet/table.ts';
import { townChanges } from './worksheet/towns.ts';

/**
 * `npm run import FILE`: reads a worksheet back into the records, all of it or nothing: faulty cells are listed with row
 * and column. Says what it changes; more than twenty records want `-- --yes`. Nothing is ever deleted.
 */
const mostWithoutAsking = 20;
const { positionals, values } = parseArgs({ allowPositionals: true, options: { yes: { type: 'boolean' } } });
const [file] = positionals;
if (!file) stop('使い方: npm run import 表のファイル', 2);

const directory = process.env.CONTENT_DIR ?? 'content';
const content = loadContent(directory);
if (findProblems(content, today()).length > 0) {
  stop('内容に直すところがあります。先に npm run check を見てください。', 1);
}
const table = read(file);
const { texts, lines, faults } =
  table.kind === 'records' ? recordTexts(table.rows) : townChanges(table.rows, content, directory, today());
if (faults.length > 0) {
  stop(
    [
      ...faults.map(sayFault),
      `\n${file} は取り込みませんでした。${faults.length} か所を直してください。`,
    ].join('\n'),
    1,
  );
}
if (texts.size === 0) stop('新しい値は、書かれていません。何も変えていません。', 0);
console.log(lines.join('\n'));
if (texts.size > mostWithoutAsking && !values.yes) {
  stop(
    `\n${texts.size} 件の記録が変わります。上でよければ、npm run import -- --yes ${file} を実行してください。`,
    1,
  );
}
refuseFaultyContent();
for (const [name, text] of texts) writeFileSync(beside(name), text);
for (const name of texts.keys()) renameSync(beside(name), path.join(directory, name));
console.log(`\n${texts.size} 件のファイルを書きました。`);

function beside(name: string): string {
  return `${path.join(directory, name)}.import`;
}

function read(name: string) {
  try {
    return readTable(readFileSync(name));
  } catch (error) {
    if (error instanceof TableFault) return stop(`${name}: ${error.message}`, 1);
    return stop(`${name} を読めません。ファイルの名前を確かめてください。`, 2);
  }
}

function recordTexts(rows: Parameters<typeof changesOf>[0]) {
  const { changes, faults: cellFaults } = changesOf(rows, content, today());
  const gazetteer = {
    city: content.singles['site.json']?.record.city.name ?? '',
    anchors: content.singles['geo/anchors.csv']?.record ?? [],
    towns: content.singles['geo/towns.csv']?.record ?? [],
  };
  const changed = new Map<string, string>();
  for (const change of cellFaults.length > 0 ? [] : changes) {
    const text = changed.get(change.file) ?? readFileSync(path.join(directory, change.file), 'utf8');
    changed.set(change.file, applyChange(text, change, gazetteer));
  }
  const said = changes.map(({ record, field, value, said: cell }) => {
    const now = field.now === '' ? '不明' : field.now;
    return `${record.name} ${field.label}: ${now} → ${typeof value === 'string' ? value : cell}`;
  });
  return { texts: changed, lines: said, faults: cellFaults };
}

/** Tries the changes on a copy first: what the check would refuse is never written. */
function refuseFaultyContent(): void {
  const copy = mkdtempSync(path.join(tmpdir(), 'navi-import-'));
  cpSync(directory, copy, { recursive: true });
  for (const [name, text] of texts) writeFileSync(path.join(copy, name), text);
  const problems = findProblems(loadContent(copy), today());
  rmSync(copy, { recursive: true, force: true });
  if (problems.length === 0) return;
  const list = problems.map(formatProblem).join('\n');
  stop(`${list}\n\nこのままでは内容に誤りができるので、取り込みませんでした。`, 1);
}

function sayFault({ row, column, message }: CellFault): string {
  return `${row}行目「${column}」: ${message}`;
}

function stop(message: string, code: number): never {
  (code === 0 ? console.log : console.error)(message);
  process.exit(code);
}
