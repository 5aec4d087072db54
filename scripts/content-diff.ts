import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import ja from '../content/i18n/ja.json' with { type: 'json' };
import { today } from '../src/data/clock.ts';
import { fieldChanges, type FieldChange } from '../src/domain/field-changes.ts';
import { flowProofInput } from './content/flow-proof-input.ts';
import { loadContent, type Content, type Entry } from './content/load.ts';
import { dangerTable } from './content/danger.ts';
import { needChanges } from './content/need-changes.ts';
import { tableChanges, routingTable } from './content/routing.ts';

/**
 * `npm run content-diff -- BASE`: what the content says differently from what it said at a commit or branch, in Japanese, as
 * Markdown: records and fields, needs, ways of the flow, and what is now unknown. It is the summary of a pull request.
 */
const [base] = parseArgs({ allowPositionals: true, strict: false }).positionals;
if (!base) {
  console.error('使い方: npm run content-diff -- 比べるブランチやコミット（例: origin/main）');
  process.exit(2);
}
const old = contentAt(base);
const current = loadContent('content');
const lines = [
  ...recordLines(old, current),
  ...needLines(old, current),
  ...routeLines(old, current),
  ...dangerLines(old, current),
];
console.log(lines.length > 0 ? lines.join('\n') : '内容に、変わったところはありません。');

/** The content as it was at a commit, unpacked beside. */
function contentAt(commit: string): Content {
  const folder = mkdtempSync(path.join(tmpdir(), 'navi-changes-'));
  const archive = spawnSync('git', ['archive', commit, 'content'], { maxBuffer: 1 << 28 });
  const unpacked = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  if (archive.status !== 0 || unpacked.status !== 0) {
    console.error(`${commit} の内容を読めません。ブランチやコミットの名前を確認してください。`);
    process.exit(2);
  }
  const content = loadContent(path.join(folder, 'content'));
  rmSync(folder, { recursive: true, force: true });
  return content;
}

function recordLines(before: Content, after: Content): string[] {
  const byId = (content: Content) => new Map(content.folders.places.map((place) => [place.id, place]));
  const [olds, news] = [byId(before), byId(after)];
  const added = [...news.values()]
    .filter(({ id }) => !olds.has(id))
    .map(({ record }) => `- 新しい窓口・場所: ${record.name}`);
  const removed = [...olds.values()]
    .filter(({ id }) => !news.has(id))
    .map(({ record }) => `- なくなった窓口・場所: ${record.name}`);
  const changed = [...news.values()].flatMap((place) => fieldsOf(olds.get(place.id), place));
  const lost = changed.filter(({ change }) => change.to === null);
  return [
    ...section('窓口・場所', [...added, ...removed, ...changed.map(({ text }) => text)]),
    ...section(
      '分からなくなったこと',
      lost.map(({ text }) => text),
    ),
  ];
}

function fieldsOf(
  before: Entry<'places'> | undefined,
  after: Entry<'places'>,
): { change: FieldChange; text: string }[] {
  if (!before) return [];
  return fieldChanges(before.record, after.record).map((change) => {
    const label = (ja as Record<string, string>)[change.field] ?? change.field;
    const text = `- ${after.record.name} ${label}: ${change.from ?? '不明'} → ${change.to ?? '不明'}`;
    return { change, text };
  });
}

function needLines(before: Content, after: Content): string[] {
  return section(
    '困りごとの言葉',
    needChanges(before, after).map((line) => `- ${line}`),
  );
}

function dangerLines(before: Content, after: Content): string[] {
  const { removed, added } = tableChanges(dangerTable(before), dangerTable(after));
  return section('危ないときの番号の順番', [
    ...removed.map((line) => `- 前: ${line}`),
    ...added.map((line) => `- 今: ${line}`),
  ]);
}

function routeLines(before: Content, after: Content): string[] {
  const [was, is] = [flowProofInput(before, today()), flowProofInput(after, today())];
  if (!was || !is) return [];
  const { removed, added } = tableChanges(routingTable(was), routingTable(is));
  return section('「どこに相談？」の行き先', [
    ...removed.map((line) => `- 前: ${line}`),
    ...added.map((line) => `- 今: ${line}`),
  ]);
}

function section(title: string, items: string[]): string[] {
  return items.length > 0 ? [`### ${title}`, '', ...items, ''] : [];
}
