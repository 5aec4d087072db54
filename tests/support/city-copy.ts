import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProblems } from '../../scripts/check/index.ts';
import { findNotes } from '../../scripts/check/notes.ts';
import { loadContent } from '../../scripts/content/load.ts';
import { formatProblem } from '../../scripts/content/problem.ts';

/** A copy of the fixture city that a test spoils. */
export type CityCopy = {
  folder: string;
  read: (file: string) => string;
  write: (file: string, text: string | Uint8Array) => void;
  /** Replaces one passage of a file. @throws {Error} if the file does not contain it */
  edit: (file: string, from: string | RegExp, to: string) => void;
  /** The problems that the check finds, the first first. @param day `YYYY-MM-DD`, 2026-11-24 unless given */
  problems: (day?: string) => string[];
  /** The notes of the check, which are no problems */
  notes: (day?: string) => string[];
};

/** Calls `use` with a copy of the fixture city, and removes the copy. */
export function withCityCopy<Result>(use: (city: CityCopy) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'city-'));
  const at = (file: string) => path.join(folder, file);
  cpSync('tests/fixtures/city', folder, { recursive: true });
  const city: CityCopy = {
    folder,
    read: (file) => readFileSync(at(file), 'utf8'),
    write: (file, text) => {
      mkdirSync(path.dirname(at(file)), { recursive: true });
      writeFileSync(at(file), text);
    },
    edit: (file, from, to) => {
      const before = city.read(file);
      const after = before.replace(from, () => to);
      if (after === before) throw new Error(`${String(from)} is not in ${file}`);
      city.write(file, after);
    },
    problems: (day = '2026-11-24') => findProblems(loadContent(folder), day).map(formatProblem),
    notes: (day = '2026-11-24') => findNotes(loadContent(folder), day).map(formatProblem),
  };
  try {
    return use(city);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
