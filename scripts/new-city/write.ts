import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes the files of a folder. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/**
 * Writes the files beside a folder that is not there yet and gives them its name when `isGood` says so of where they
 * lie. Otherwise, and where something throws, nothing is left behind.
 */
export function writeAtomically(
  folder: string,
  files: ReadonlyMap<string, string>,
  isGood: (stagingDir: string) => boolean,
): boolean {
  const target = path.resolve(folder);
  const made = mkdirSync(path.dirname(target), { recursive: true });
  let [stagingDir, done]: [string?, boolean?] = [];
  try {
    stagingDir = mkdtempSync(`${target}-`);
    writeFiles(stagingDir, files);
    done = isGood(stagingDir);
    if (done) renameSync(stagingDir, target);
    return done;
  } finally {
    if (!done)
      for (const left of [stagingDir, made]) if (left) rmSync(left, { recursive: true, force: true });
  }
}
