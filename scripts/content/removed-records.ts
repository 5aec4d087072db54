import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Runs Git in a folder. @returns undefined if it fails, as outside a repository */
function git(folder: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? stdout : undefined;
}

/**
 * The files of records that a content folder had where the change branched off and that it has no more under any folder;
 * none outside Git.
 * @param contentDir the folder as it is now, with changes that are not committed yet
 */
export function removedRecords(contentDir: string): string[] {
  const base = process.env.GITHUB_BASE_REF;
  const branches = [...(base ? [`origin/${base}`] : []), 'origin/main', 'main', 'HEAD'];
  const from = branches
    .map((branch) => git(contentDir, 'merge-base', branch, 'HEAD')?.trim())
    .find((commit) => commit !== undefined);
  if (from === undefined) return [];
  // Both lists are relative to the content folder.
  const before = git(contentDir, 'ls-tree', '-r', '--name-only', from, 'places/');
  const now = git(contentDir, 'ls-files', '--cached', '--others', '--exclude-standard', 'places/');
  const gone = git(contentDir, 'ls-files', '--deleted', 'places/');
  if (before === undefined || now === undefined || gone === undefined) return [];
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  const deleted = new Set(lines(gone));
  const present = new Set(
    lines(now)
      .filter((file) => !deleted.has(file))
      .map((file) => path.basename(file)),
  );
  return lines(before).filter((file) => !present.has(path.basename(file)));
}
