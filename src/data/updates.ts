import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { fieldChanges } from '../domain/changes.ts';
import { fileSchemas } from '../schema/collections.ts';
import { placeSchema, type Place } from '../schema/place.ts';
import { directory } from './directory.ts';
import { word, type Word } from './words.ts';

/** Something that changed on a day, in words, with the record it is about. */
export type Update = { day: string; text: string; place: string | undefined };

const content = process.env.CONTENT_DIR ?? 'content';
const mostCommits = 40;
/** A commit that touches more records than this is a load of many, and is told as one. */
const mostTold = 12;

/** Fields that are no text: that they changed is told, and the record says how it is now. */
const tables = new Set<keyof Place>(['status', 'districts', 'hours']);

let known: Promise<Update[]> | undefined;

/** What changed, the newest first: from content/changes.json where it is there, else from the Git history of the records. */
export function updates(): Promise<Update[]> {
  return (known ??= load());
}

async function load(): Promise<Update[]> {
  const file = path.join(content, 'changes.json');
  if (existsSync(file)) {
    const changes = fileSchemas['changes.json'].parse(JSON.parse(readFileSync(file, 'utf8')));
    return changes
      .map(({ day, text, place }) => ({ day, text, place }))
      .sort((one, other) => other.day.localeCompare(one.day));
  }
  const { place } = await directory();
  const nameOf = (id: string): string | undefined => {
    try {
      return place(id).name;
    } catch {
      return undefined;
    }
  };
  return commits().flatMap(({ hash, day, files }) => updatesOf(hash, day, files, nameOf));
}

type Commit = { hash: string; day: string; files: string[] };

/** The last commits that touched records, with their day in Japan; none where there is no history. */
function commits(): Commit[] {
  const log = git(
    'log',
    `-${mostCommits}`,
    '--format=%x00%H %cd',
    '--date=format-local:%Y-%m-%d',
    '--name-only',
    '--',
    `${content}/places`,
  );
  return log
    .split('\0')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const [head = '', ...files] = entry.trim().split('\n');
      const [hash = '', day = ''] = head.split(' ');
      return { hash, day, files: files.filter((file) => file.endsWith('.md')) };
    });
}

function updatesOf(
  hash: string,
  day: string,
  files: string[],
  nameOf: (id: string) => string | undefined,
): Update[] {
  if (files.length > mostTold)
    return [{ day, text: word('updateMany', { count: files.length }), place: undefined }];
  return files.flatMap((file) => {
    const id = path.basename(file, '.md');
    const name = nameOf(id);
    const [before, after] = [recordAt(`${hash}^`, file), recordAt(hash, file)];
    if (!name || !after) return [];
    if (!before) return [{ day, text: word('updateNew', { name }), place: id }];
    return fieldChanges(before, after).map(({ field, from, to }) => {
      const [called, unknown] = [word(fieldWord(field)), word('notKnown')];
      const text = tables.has(field)
        ? word('updateTable', { name, field: called })
        : word('updateField', { name, field: called, from: from ?? unknown, to: to ?? unknown });
      return { day, place: id, text };
    });
  });
}

/** What a field is called on the pages. */
function fieldWord(field: keyof Place): Word {
  const own: Partial<Record<keyof Place, Word>> = {
    name: 'placeName',
    kana: 'reading',
    status: 'status',
    summary: 'summary',
  };
  return own[field] ?? (field as Word);
}

/** A record as it stood at a commit; undefined where it was not there or not whole. */
function recordAt(revision: string, file: string): Place | undefined {
  const text = git('show', `${revision}:./${file}`);
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1];
  if (frontmatter === undefined) return undefined;
  try {
    return placeSchema.safeParse(parse(frontmatter)).data;
  } catch {
    return undefined;
  }
}

/** What Git says; nothing where there is no Git or no history. */
function git(...args: string[]): string {
  const { stdout, status } = spawnSync('git', args, {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Asia/Tokyo' },
  });
  return status === 0 ? stdout : '';
}
