import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { placeSchema } from '../../src/schema/place.ts';
import { findProblems } from '../check/index.ts';
import { importWorksheet } from '../commands/import.ts';
import { writeWorksheets } from '../commands/worksheet.ts';
import { setField } from '../content/edit.ts';
import { flowProofInput } from '../content/flow-proof-input.ts';
import { loadContent, type Content } from '../content/load.ts';
import { formatProblem } from '../content/problem.ts';
import { routingTable } from '../content/routing.ts';
import type { AsyncCommand } from '../lib/command.ts';

type Row = Record<string, string>;

/**
 * Copies a content folder and makes typical changes of staff in the copy: fills in all unknown numbers of one section,
 * adds a record, closes a drop-in place, and rewords an option of the flow.
 * @param day the day of the changes in Japan, `YYYY-MM-DD`
 * @returns one line for each change
 * @throws {Error} if a change is refused or the check finds a problem in the copy
 */
export async function fillContent(from: string, to: string, day: string): Promise<string[]> {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const changes = [await fillNumbers(to, day), addRecord(to), closePlace(to, day), rewordOption(to)];
  const problems = findProblems(loadContent(to), day);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return changes;
}

/** Fills in and imports the worksheet with the most unknown numbers. */
async function fillNumbers(contentDir: string, day: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'navi-filled-'));
  await run(writeWorksheets, ['--csv', '--out', folder], contentDir, day);
  const isBlank = (row: Row) => row['項目'] === '電話' && row['今の値'] === '';
  const [sheet] = readdirSync(folder)
    .map((name) => ({ name, rows: readRows(path.join(folder, name)) }))
    .toSorted((one, other) => other.rows.filter(isBlank).length - one.rows.filter(isBlank).length);
  if (!sheet) throw new Error('no worksheet was written');
  const blank = sheet.rows.filter(isBlank);
  blank.forEach((row, index) => Object.assign(row, { 新しい値: inventedNumber(index), 確かめた日: day }));
  const file = path.join(folder, sheet.name);
  writeFileSync(file, stringify(sheet.rows, { header: true }));
  await run(importWorksheet, ['--yes', file], contentDir, day);
  rmSync(folder, { recursive: true });
  return `${blank.length} numbers filled in: ${sheet.name}`;
}

const readRows = (file: string): Row[] => parse(readFileSync(file), { bom: true, columns: true });

/** A well-formed number in a range that is not assigned. */
const inventedNumber = (index: number) => `047-000-${String(9000 + index)}`;

/** Adds the example record of the editors' guide (README.md of the content folder). */
function addRecord(contentDir: string): string {
  const guide = readFileSync(path.join(contentDir, 'README.md'), 'utf8');
  const [, indent = '', example = ''] = /^( *)```md\n([\s\S]*?)```/m.exec(guide) ?? [];
  const [, kind = ''] = /^ *kind: (\w+)$/m.exec(example) ?? [];
  const file = `places/${kind}/atarashii-kiroku.md`;
  writeFileSync(path.join(contentDir, file), example.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
  return `added: ${file}`;
}

/** Closes the first drop-in place whose closing causes no problem and leaves the routing table unchanged. */
function closePlace(contentDir: string, day: string): string {
  const content = loadContent(contentDir);
  const kinds = content.singles['kinds.json']!.record.kinds;
  const routes = routesOf(content, day);
  for (const { file, record } of content.folders.places) {
    if (!kinds[record.kind]?.dropIn || record.status.value !== 'open') continue;
    const name = path.join(contentDir, file);
    const text = readFileSync(name, 'utf8');
    const status = { value: 'closed', until: day, source: 'city-staff', asOf: day };
    writeFileSync(name, setField(text, ['status'], status, Object.keys(placeSchema.shape)));
    const closed = loadContent(contentDir);
    if (findProblems(closed, day).length === 0 && routesOf(closed, day) === routes) return `closed: ${file}`;
    writeFileSync(name, text);
  }
  throw new Error('no drop-in place can be closed');
}

function routesOf(content: Content, day: string): string | undefined {
  const input = flowProofInput(content, day);
  return input && routingTable(input);
}

/** Changes the text of the first option of the first question. */
function rewordOption(contentDir: string): string {
  const file = path.join(contentDir, 'flow/start.json');
  const question = JSON.parse(readFileSync(file, 'utf8')) as { options: { text: string }[] };
  const [option] = question.options;
  if (!option) throw new Error('the first question has no option');
  const before = option.text;
  option.text = `${before}など`;
  writeFileSync(file, `${JSON.stringify(question, null, 2)}\n`);
  return `reworded: ${before} → ${option.text}`;
}

async function run(command: AsyncCommand, args: string[], contentDir: string, day: string): Promise<void> {
  const output: string[] = [];
  const print = (text: string) => void output.push(text);
  const status = await command(args, { contentDir, day, log: print, error: print });
  if (status !== 0) throw new Error(output.join('\n'));
}
