import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pageListFile } from './page-list.ts';

/**
 * Replaces the previous site and its page list with a new one. The new site is first moved to the target file system,
 * so that only renames remain: together they are not atomic, but take no time.
 */
export function replaceDist(stagingDir: string, outDir: string): void {
  replace(stagingDir, outDir);
  replace(pageListFile(stagingDir), pageListFile(outDir));
}

function replace(from: string, to: string): void {
  const name = path.join(path.dirname(to), path.basename(from));
  const [fresh, previous] = [`${name}-fresh`, `${name}-previous`];
  move(from, fresh);
  if (existsSync(to)) renameSync(to, previous);
  renameSync(fresh, to);
  rmSync(previous, { recursive: true, force: true });
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}
