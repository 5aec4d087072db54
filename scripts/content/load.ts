import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  collectionOf,
  fileCollections,
  folderCollections,
  type FileContent,
  type FileName,
  type FolderName,
  type FolderRecord,
} from '../../src/schema/collections.ts';
import { parseCsv } from './csv.ts';
import { parseJson, parseMarkdown, type ContentDocument } from './document.ts';
import { isInboxFile } from './inbox.ts';
import { fieldProblemsOf } from './issues.ts';
import { roleOf, unreadMessage } from './file-role.ts';
import { messageOf } from './messages.ts';
import type { Problem } from './problem.ts';
import { textProblems } from './text-problems.ts';
import { messageOnValue } from './written-values.ts';

z.config({ localeError: messageOf });

/** One parsed content file; its path is relative to the content folder. `document.data` is not yet validated. */
export type ContentFile = { file: string; text: string; document: ContentDocument };

/** A valid record of a folder. `id` is the file's name without extension, `folder` the path of its folder. */
export type Entry<Name extends FolderName = FolderName> = ContentFile & {
  id: string;
  folder: string;
  record: FolderRecord<Name>;
};

/**
 * A loaded content folder: the names of all files, all parsed files, the valid single files and records, and the problems
 * found so far.
 */
export type Content = {
  names: string[];
  files: ContentFile[];
  singles: { [Name in FileName]?: ContentFile & { record: FileContent<Name> } };
  folders: { [Name in FolderName]: Entry<Name>[] };
  problems: Problem[];
};

/** Bytes that a file may have; a table of geo/ has a row for each 丁目 of a large city. */
const maxBytesOf = (file: string) => (file.startsWith('geo/') ? 1_000_000 : 200_000);

/**
 * Reads and validates a content folder. Invalid content never throws: each error becomes a problem with its line, and
 * the valid files are returned.
 */
export function loadContent(contentDir: string): Content {
  const all = listFiles(contentDir);
  const names = all.filter((file) => roleOf(file) === 'content');
  const content: Content = { names, files: [], singles: {}, folders: emptyFolders(), problems: [] };
  for (const file of all.filter((name) => roleOf(name) === 'unread')) {
    content.problems.push({ file, line: 1, field: 'ファイル', message: unreadMessage(file, all) });
  }
  for (const file of names) {
    const parsed = readFile(contentDir, file, content.problems);
    if (!parsed) continue;
    content.files.push(parsed);
    if (parsed.document.data === undefined) continue;
    addRecord(content, parsed);
  }
  for (const [name, collection] of Object.entries(fileCollections)) {
    if (!('isOptional' in collection) && !names.includes(name)) {
      content.problems.push({ file: name, line: 1, field: 'ファイル', message: 'このファイルがありません' });
    }
  }
  return content;
}

/** An empty list of records for each folder. */
const emptyFolders = () =>
  Object.fromEntries(
    Object.keys(folderCollections).map((name) => [name, []]),
  ) as unknown as Content['folders'];

function listFiles(contentDir: string): string[] {
  return readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(contentDir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    )
    .filter((file) => file !== 'README.md' && !isInboxFile(file))
    .sort();
}

function readFile(contentDir: string, file: string, problems: Problem[]): ContentFile | undefined {
  const bytes = readFileSync(path.join(contentDir, file));
  const report = (message: string) => problems.push({ file, line: 1, field: 'ファイル', message });
  const most = maxBytesOf(file);
  if (bytes.length > most) {
    report(`大きすぎます（${Math.round(bytes.length / 1000)} KB）。${most / 1000} KB までにしてください`);
    return undefined;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    report('文字コードが UTF-8 ではありません。UTF-8 で保存し直してください');
    return undefined;
  }
  if (text.trim() === '') {
    report('中身がありません');
    return undefined;
  }
  const found = textProblems(file, text);
  if (found.length > 0) {
    problems.push(...found);
    return undefined;
  }
  text = text.replace(/^\ufeff/, '');
  const parse =
    { '.md': parseMarkdown, '.json': parseJson, '.csv': parseCsv }[path.extname(file)] ?? parseJson;
  const document = parse(text);
  for (const { line, message } of document.errors) problems.push({ file, line, field: '書き方', message });
  return { file, text, document };
}

/** Validates a file with the schema of its collection, and adds the record or the problems to `content`. */
function addRecord(content: Content, parsed: ContentFile): void {
  const { file, document } = parsed;
  const folder = file.split('/')[0] as FolderName;
  const result = collectionOf(file)?.schema.safeParse(document.data);
  if (!result) return;
  if (!result.success) {
    for (const { path: field, message } of fieldProblemsOf(result.error)) {
      content.problems.push({
        file,
        line: document.lineOf(field),
        field: field.join('.') || 'ファイル',
        message: messageOnValue(document.data, field) ?? message,
      });
    }
    return;
  }
  if (folder in folderCollections) {
    const entry = { ...parsed, id: path.parse(file).name, folder: path.dirname(file), record: result.data };
    (content.folders[folder] as Entry[]).push(entry as Entry);
  } else {
    Object.assign(content.singles, { [file]: { ...parsed, record: result.data } });
  }
}
