import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findNotes, findNotesOnFiles } from '../check/notes.ts';
import { fileComparison, type FileComparison } from '../content-diff/file-changes.ts';
import { sectionOf } from '../content-diff/naming.ts';
import { dangerTable } from '../content/danger.ts';
import { flowProofInput } from '../content/flow-proof-input.ts';
import { loadContent, type Content } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { dangerChanges, routeChanges } from '../content/route-changes.ts';
import { routingTable } from '../content/routing.ts';
import type { Command } from '../lib/command.ts';

/**
 * `npm run content-diff -- BASE`: the difference of the content from a commit or branch, in Japanese, as Markdown: every
 * changed field and text of every file, values that became unknown, new notes of the check, and where the guided flow leads. It is the summary of a
 * pull request. Exits with 2 without BASE, or if Git has no content there.
 */
export const contentDiff: Command = ([base], { contentDir, day, log, error }) => {
  if (!base) {
    error('使い方: npm run content-diff -- 比べるブランチやコミット（例: origin/main）');
    return 2;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'navi-content-'));
  try {
    if (!extract(base, contentDir, folder)) {
      error(
        `${base} の内容を読めません。ブランチやコミットの名前と、内容のフォルダー（${contentDir}）を確認してください。`,
      );
      return 2;
    }
    const lines = differenceOf(folder, contentDir, day);
    log(lines.length > 0 ? lines.join('\n') : '内容に、変わったところはありません。');
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Writes the content folder of a commit to another folder. Returns false if Git fails. */
function extract(commit: string, contentDir: string, folder: string): boolean {
  const archive = spawnSync('git', ['archive', commit], { cwd: contentDir, maxBuffer: 1 << 28 });
  const unpacked = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  return archive.status === 0 && unpacked.status === 0;
}

/** The lines of Markdown on the difference of two content folders; none if all their files are the same. */
export function differenceOf(oldFolder: string, newFolder: string, day: string): string[] {
  const [before, after] = [loadContent(oldFolder), loadContent(newFolder)];
  const files = changedFiles(oldFolder, newFolder);
  const compare = fileComparison(before, after, day);
  const changes = files.flatMap((file) => {
    const isContent = before.names.includes(file) || after.names.includes(file);
    return (isContent ? contentTexts(file, compare) : otherTexts(file, oldFolder, newFolder)).map(
      (change) => ({
        section: sectionOf(file),
        ...change,
      }),
    );
  });
  const sections = Map.groupBy(changes, ({ section }) => section);
  const losses = changes.filter(({ isLoss }) => isLoss);
  return [
    ...[...sections].flatMap(([title, list]) =>
      section(
        title,
        list.map(({ text }) => text),
      ),
    ),
    ...section(
      '分からなくなったこと',
      losses.map(({ text }) => text),
    ),
    ...section('気をつけること', newNotes(before, after, day, files)),
    ...section('「どこに相談？」の行き先', routes(before, after, day)),
    ...section('危ないときの番号の順番', dangerChanges(dangerTable(before), dangerTable(after), after)),
  ];
}

/** The notes that a change brings about. */
function newNotes(before: Content, after: Content, day: string, files: readonly string[]): string[] {
  const notesOn = (content: Content) => [
    ...findNotes(content, day),
    ...findNotesOnFiles(content, day, files),
  ];
  const known = new Set(notesOn(before).map(noteText));
  return notesOn(after)
    .map(noteText)
    .filter((text) => !known.has(text));
}

const noteText = ({ file, message }: Problem): string => `${file}: ${message}`;

function contentTexts(file: string, compare: FileComparison) {
  if (/\.golden\.csv$/.test(file)) {
    return [{ text: `${file}: 受け入れた表が変わりました`, isLoss: undefined }];
  }
  const changes = compare(file);
  return changes.length > 0
    ? changes
    : [
        {
          text: `${file}: 書き方（空白、引用符、順番など）だけが変わりました。内容は同じです`,
          isLoss: undefined,
        },
      ];
}

/** The text on a file that is no content: one of the guide, or one that nothing reads. */
function otherTexts(file: string, oldFolder: string, newFolder: string) {
  const [was, is] = [oldFolder, newFolder].map((folder) => filesIn(folder).includes(file));
  const verb = was && is ? '変わりました' : is ? '加わりました' : 'なくなりました';
  return [{ text: `${file}: ${verb}`, isLoss: undefined }];
}

/** The files that are not the same, byte for byte. */
function changedFiles(oldFolder: string, newFolder: string): string[] {
  const [olds, news] = [filesIn(oldFolder), filesIn(newFolder)];
  return [...new Set([...olds, ...news])].sort().filter((file) => {
    if (!olds.includes(file) || !news.includes(file)) return true;
    const [was, is] = [oldFolder, newFolder].map((folder) => readFileSync(path.join(folder, file)));
    return !was!.equals(is!);
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

function routes(before: Content, after: Content, day: string): string[] {
  const [was, is] = [flowProofInput(before, day), flowProofInput(after, day)];
  return was && is ? routeChanges(routingTable(was), routingTable(is), after) : [];
}

function section(title: string, items: string[]): string[] {
  return items.length > 0 ? [`### ${title}`, '', ...items.map((item) => `- ${item}`), ''] : [];
}
