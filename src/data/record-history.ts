import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parse } from 'yaml';
import { placeSchema, type Place } from '../schema/place.ts';

/** A record that a commit changed, with the blobs of its file before and after; undefined where it had none. */
export type RecordChange = { id: string; before: string | undefined; after: string | undefined };

/** A commit that changed records. `day` is that of the commit in Japan, `YYYY-MM-DD`. */
export type RecordCommit = { hash: string; day: string; changes: RecordChange[] };

/**
 * The last commits that changed records, the newest first; none without Git or without a history. A file that was moved
 * to another folder is the same record.
 * @param content the folder of the content, in a working tree of Git
 */
export function recordCommits(content: string, most: number): RecordCommit[] {
  const output = git(content, [
    'log',
    `-${most}`,
    '--format=commit %H %cd',
    '--date=format-local:%Y-%m-%d',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '-z',
    '--',
    'places',
  ]);
  const commits: RecordCommit[] = [];
  const parts = output.toString().split('\0').values();
  for (const part of parts) {
    const [, hash, day] = /^commit (\S+) (\S+)/.exec(part) ?? [];
    if (hash && day) commits.push({ hash, day, changes: [] });
    // A change is `:mode mode blob blob status`, and the name of the file follows it.
    const [, before, after] = /^\s*:\d+ \d+ (\S+) (\S+)/.exec(part) ?? [];
    if (before && after) addChange(commits.at(-1)!.changes, parts.next().value ?? '', before, after);
  }
  return commits;
}

function addChange(changes: RecordChange[], file: string, before: string, after: string): void {
  if (!file.endsWith('.md')) return;
  const id = path.basename(file, '.md');
  const known = changes.find((change) => change.id === id);
  if (!known) changes.push({ id, before: blob(before), after: blob(after) });
  else {
    known.before ??= blob(before);
    known.after ??= blob(after);
  }
}

/** Git names a file that is not there by zeros. */
const blob = (hash: string): string | undefined => (/^0*$/.test(hash) ? undefined : hash);

/** The records that blobs hold, by their hashes, read by one process; a blob that is no valid record is left out. */
export function recordsIn(content: string, blobs: string[]): Map<string, Place> {
  if (blobs.length === 0) return new Map();
  const output = git(content, ['cat-file', '--batch'], [...new Set(blobs)].join('\n'));
  const records = new Map<string, Place>();
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf('\n', at);
    const [hash = '', type, size] = output.toString('utf8', at, lineEnd).split(' ');
    const start = lineEnd + 1;
    // A blob that the clone does not hold has a line alone.
    const end = type === 'blob' ? start + Number(size) : lineEnd;
    const record = recordOf(output.toString('utf8', start, end));
    if (record) records.set(hash, record);
    at = end + 1;
  }
  return records;
}

function recordOf(text: string): Place | undefined {
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1];
  if (frontmatter === undefined) return undefined;
  try {
    return placeSchema.safeParse(parse(frontmatter)).data;
  } catch {
    return undefined;
  }
}

/** The output of Git in a folder; empty where Git fails, which is so without a history. */
function git(folder: string, args: string[], input?: string): Buffer {
  const { stdout, status } = spawnSync('git', args, {
    cwd: folder,
    input,
    env: { ...process.env, TZ: 'Asia/Tokyo' },
    maxBuffer: 1 << 28,
  });
  return status === 0 ? stdout : Buffer.alloc(0);
}
