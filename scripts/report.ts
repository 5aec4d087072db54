import type { Directory, KindView, PlaceView } from '../src/data/assemble.ts';
import { today } from '../src/data/clock.ts';
import { gapsBySection } from '../src/data/gaps.ts';
import { isKnown } from '../src/domain/knowledge.ts';
import { findProblems } from './check/index.ts';
import { directoryOf } from './content/directory.ts';
import { leaves } from './check/rule.ts';
import { loadContent } from './content/load.ts';

/** `npm run report`: the numbers of the plan beside ours, and how complete each kind is. */
const content = loadContent(process.env.CONTENT_DIR ?? 'content');
if (findProblems(content, today()).length > 0) {
  console.error('内容に直すところがあります。先に npm run check を見てください。');
  process.exit(1);
}
const directory = directoryOf(content, today());
/** Sources of tables and drawings, which no record cites. */
const ofTables = new Set(
  Object.values(content.singles).flatMap(({ document }) =>
    [...leaves(document.data)].filter(({ path }) => path.includes('source')).map(({ value }) => value),
  ),
);

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`);
const isWhole = (kind: KindView, has: (place: PlaceView) => boolean) =>
  percent(kind.places.filter(has).length, kind.places.length);

console.log(`# 記録 ${directory.places.length} 件（${directory.today}）\n`);
console.log(`${programLines(directory).join('\n')}\n`);
console.log(`${kindLines(directory).join('\n')}\n`);
console.log(`${gapLines(directory).join('\n')}\n`);
console.log(siteLines(directory).join('\n'));

function programLines({ programs }: Directory): string[] {
  const rows = programs.map(({ name, declared, existed, difference }) => {
    const isEqual = declared.count === existed;
    const verdict = declared.count === null ? '数の記載なし' : isEqual ? '一致' : `違い: ${difference}`;
    return `| ${name} | ${declared.count ?? '–'}${declared.unit} | ${existed} | ${verdict} |`;
  });
  return ['## 事業: 資料の数と記録の数', '', '| 事業 | 資料 | 記録 | |', '|---|---|---|---|', ...rows];
}

function kindLines({ kinds }: Directory): string[] {
  const rows = kinds.map((kind) => {
    const cells = [
      isWhole(kind, ({ phones }) => Array.isArray(phones)),
      isWhole(kind, ({ firm }) => firm.length > 0),
      isWhole(kind, ({ address, venues }) => isKnown(address) || venues.length > 0),
      isWhole(kind, ({ hours }) => isKnown(hours)),
      isWhole(kind, ({ kana }) => kana !== null),
    ];
    return `| ${kind.plain} | ${kind.places.length} | ${cells.join(' | ')} |`;
  });
  return [
    '## 種類ごとの埋まり具合',
    '',
    '| 種類 | 件数 | 電話 | 確かな電話 | 場所 | 時間 | 読み |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ];
}

function gapLines(city: Directory): string[] {
  const rows = gapsBySection(city).map(({ section, places }) => `| ${section.name} | ${places.length} |`);
  return ['## 分からない項目のある記録（聞く先の課ごと）', '', '| 課 | 件数 |', '|---|---|', ...rows];
}

function siteLines({ site, sources }: Directory): string[] {
  const unused = sources.filter(
    ({ citedBy, id }) => citedBy.length === 0 && id !== 'city-staff' && !ofTables.has(id),
  );
  const empty = (['operator', 'reportMail', 'repository', 'exitUrl'] as const).filter(
    (name) => site[name] === null,
  );
  return [
    '## 気をつけること',
    '',
    ...empty.map((name) => `- site.json の ${name} が空です。そのリンクは隠れています。`),
    ...unused.map(({ id }) => `- どの記録も使っていない出典です: ${id}`),
  ];
}
