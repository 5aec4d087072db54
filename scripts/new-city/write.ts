import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes files (path in the folder → text) and creates their folders. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/**
 * Creates a folder atomically: writes the files to a staging folder beside it, and renames that if `isGood` accepts it.
 * If not, or on an error, all written files and created folders are removed.
 * @param folder must not exist
 * @returns whether the folder was created
 */
export function writeAtomically(
  folder: string,
  files: ReadonlyMap<string, string>,
  isGood: (stagingDir: string) => boolean,
): boolean {
  const target = path.resolve(folder);
  const firstParent = mkdirSync(path.dirname(target), { recursive: true });
  let [stagingDir, isDone]: [string?, boolean?] = [];
  try {
    stagingDir = mkdtempSync(`${target}-`);
    writeFiles(stagingDir, files);
    isDone = isGood(stagingDir);
    if (isDone) renameSync(stagingDir, target);
    return isDone;
  } finally {
    if (!isDone)
      for (const created of [stagingDir, firstParent])
        if (created) rmSync(created, { recursive: true, force: true });
  }
}
