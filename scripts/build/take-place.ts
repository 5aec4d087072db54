import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts a built site in the place of the last one. It lies whole beside that place before the last one gives way, so that
 * two renames are all that lies between, also where the place is on another file system.
 */
export function takePlace(grown: string, place: string): void {
  const name = path.join(path.dirname(place), path.basename(grown));
  const [fresh, previous] = [`${name}-fresh`, `${name}-previous`];
  move(grown, fresh);
  if (existsSync(place)) renameSync(place, previous);
  renameSync(fresh, place);
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
