import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { checkContent } from '../../scripts/commands/check.ts';
import { importWorksheet } from '../../scripts/commands/import.ts';
import { writeWorksheets } from '../../scripts/commands/worksheet.ts';
import { runAsyncCommand, runCommand } from './run-command.ts';

/** The cells of a row by their heading. */
export type Cells = Record<string, string>;

/** The day on which sheets are imported, and the day that `fill` writes. */
export const day = '2026-11-24';
export const confirmedOn = '2026-11-20';

/** The rows of each state of the content, which many tests share. */
const madeRows = new Map<string, Promise<Cells[]>>();

/** A copy of the fixture city with the worksheet commands, and helpers that fill in a sheet. */
export function sheetDesk(fixture = 'tests/fixtures/city', today = day) {
  const folder = mkdtempSync(path.join(tmpdir(), 'navi-sheet-'));
  const content = path.join(folder, 'content');
  cpSync(fixture, content, { recursive: true });
  const surroundings = { contentDir: content, day: today };
  const worksheet = (...args: string[]) => runAsyncCommand(writeWorksheets, args, surroundings);
  const importFile = (file: string, ...args: string[]) =>
    runAsyncCommand(importWorksheet, [...args, file], surroundings);

  /** The rows of the sheets of all sections, with every field. */
  async function rows(): Promise<Cells[]> {
    const key = fingerprint(content);
    const made = madeRows.get(key) ?? makeRows();
    madeRows.set(key, made);
    return structuredClone(await made);
  }

  async function makeRows(): Promise<Cells[]> {
    const out = mkdtempSync(path.join(tmpdir(), 'navi-out-'));
    await worksheet('--csv', '--all', '--out', out);
    return readdirSync(out).flatMap((name) => readRows(path.join(out, name)));
  }

  /** A row with a new value, or with any other cells replaced. */
  async function fill(id: string, label: string, value: string, more: Cells = {}): Promise<Cells> {
    const row = (await rows()).find((cells) => cells['窓口'] === id && cells['項目'] === label);
    if (!row) throw new Error(`no row ${id} ${label}`);
    return { ...row, 新しい値: value, 確かめた日: confirmedOn, ...more };
  }

  function write(text: string | Uint8Array, name = 'filled.csv'): string {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  }

  return {
    folder,
    content,
    worksheet,
    importFile,
    rows,
    fill,
    write,
    check: () => runCommand(checkContent, [], surroundings),
    importRows: (cells: Cells[]) => importFile(write(table(cells))),
    /** Fills in one row and imports it. */
    enter: async (id: string, label: string, value: string, more: Cells = {}) =>
      importFile(write(table([await fill(id, label, value, more)]))),
    record: (file: string) => readFileSync(path.join(content, file), 'utf8'),
    fingerprint: () => fingerprint(content),
  };
}

export type SheetDesk = ReturnType<typeof sheetDesk>;

export const table = (cells: Cells[]): string => stringify(cells, { header: true });
export const readRows = (file: string): Cells[] => parse(readFileSync(file), { bom: true, columns: true });

/** A hash of all files of a folder. */
function fingerprint(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const name of files) hash.update(path.relative(folder, name)).update(readFileSync(name));
  return hash.digest('hex');
}
