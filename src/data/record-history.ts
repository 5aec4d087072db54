import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parse } from 'yaml';
import { placeSchema, type Place } from '../schema/place.ts';

/**
 * A record that a commit changed, with the hashes of its file's blobs before and after; undefined where it had no file.
 */
export type RecordChange = { id: string; before: string | undefined; after: string | undefined };

/** A commit that changed records. `day` is the commit date, `YYYY-MM-DD` in Japan. */
export type RecordCommit = { hash: string; day: string; changes: RecordChange[] };

/**
 * The last commits that changed records, newest first; empty without Git or without a history. A file moved to another
 * folder remains the same record.
 * @param content the content folder, in a Git working tree
 * @param maxCount how many commits to read at most
 */
export function recordCommits(content: string, maxCount: number): RecordCommit[] {
  const output = git(content, [
    'log',
    `-${maxCount}`,
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
    // A change is `:mode mode blob blob status`, followed by the file name as the next part.
    const [, before, after] = /^\s*:\d+ \d+ (\S+) (\S+)/.exec(part) ?? [];
    if (before && after) addChange(commits.at(-1)!.changes, parts.next().value ?? '', before, after);
  }
  return commits;
}

function addChange(changes: RecordChange[], file: string, before: string, after: string): void {
  if (!file.endsWith('.md')) return;
  const id = path.basename(file, '.md');
  const existing = changes.find((change) => change.id === id);
  if (!existing) changes.push({ id, before: blob(before), after: blob(after) });
  else {
    existing.before ??= blob(before);
    existing.after ??= blob(after);
  }
}

/** The hash of a blob; undefined for zeros, by which Git denotes a missing file. */
const blob = (hash: string): string | undefined => (/^0*$/.test(hash) ? undefined : hash);

/** The records in blobs, by blob hash, read by one Git process; a blob that is not a valid record is left out. */
export function recordsIn(content: string, blobs: string[]): Map<string, Place> {
  if (blobs.length === 0) return new Map();
  const output = git(content, ['cat-file', '--batch'], [...new Set(blobs)].join('\n'));
  const records = new Map<string, Place>();
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf('\n', at);
    const [hash = '', type, size] = output.toString('utf8', at, lineEnd).split(' ');
    const start = lineEnd + 1;
    // For a blob missing from the clone, Git prints a header line without content.
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

/** The output of Git in a folder, with dates in Asia/Tokyo; empty where Git fails, as outside a repository. */
function git(folder: string, args: string[], input?: string): Buffer {
  const { stdout, status } = spawnSync('git', args, {
    cwd: folder,
    input,
    env: { ...process.env, TZ: 'Asia/Tokyo' },
    maxBuffer: 1 << 28,
  });
  return status === 0 ? stdout : Buffer.alloc(0);
}
