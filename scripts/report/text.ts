import type { Report } from '../commands/report.ts';

type Completeness = Report['kinds'][number];

/** The figures of a report as Markdown. */
export function reportText(report: Report): string {
  const shares = ({ phone, firmPhone, place, hours, reading }: Completeness) =>
    [phone, firmPhone, place, hours, reading].map((part) => `${part}%`);
  const lists = (rows: Completeness[]) => rows.map((row) => [row.name, row.records, ...shares(row)]);
  const head = ['件数', '電話', '確かな電話', '場所', '時間', '読み'];
  return [
    `# 窓口・場所 ${report.records} 件（${report.day}）`,
    table(
      '事業: 資料の数と窓口・場所の数',
      ['事業', '資料', '窓口・場所', ''],
      report.programs.map(({ name, declared, unit, records, verdict }) => [
        name,
        `${declared ?? '–'}${unit}`,
        records,
        verdict,
      ]),
    ),
    table('種類ごとの埋まり具合', ['種類', ...head], lists(report.kinds)),
    table('課ごとの埋まり具合', ['課', ...head], lists(report.sections)),
    table(
      '分からない項目のある窓口・場所（聞く先の課ごと）',
      ['課', '件数'],
      report.gaps.map(({ section, records }) => [section, records]),
    ),
    '## 文のやさしさ\n',
    `- 文の数: ${report.sentences.count}（長さは、真ん中が${report.sentences.median}文字、90%が${report.sentences.ninetieth}文字まで、一番長い文が${report.sentences.longest}文字）`,
    ...report.wording.map(({ name, sentences }) => `- 言い方「${name}」: ${sentences}文`),
    '## 気をつけること（npm run report -- --list で、それぞれの一覧も出ます）\n',
    [
      `- 古い値、日付の分からない値: ${report.overdue.length}`,
      `- 資料の食い違いや但し書きのある値: ${report.remarked.length}`,
      `- 読みのない窓口・場所: ${report.withoutReading.length}`,
      `- 地区の分からない町: ${report.townsWithoutDistrict}`,
      `- 住所はあって、地図の位置のない窓口・場所: ${report.addressWithoutPosition.length}（npm run geocode で置けるものが分かります）`,
      ...report.ending.map(
        ({ record, ends }) =>
          `- ${record} は、${ends} で終わります。案内の行き先なら、その前に変えてください。`,
      ),
      ...report.oddClosures.map(({ record, from, isPast }) =>
        isPast
          ? `- ${record} の休み（${from} から）は、もう過ぎました。年の間違いでなければ、行を消してください。`
          : `- ${record} の休み（${from} から）は、1年より先です。年を確認してください。`,
      ),
      ...report.empty.map((name) => `- site.json の ${name} が空です。そのリンクは隠れています。`),
      ...report.unused.map((id) => `- どの窓口・場所も使っていない出典です: ${id}`),
    ].join('\n'),
  ].join('\n\n');
}

/** The records behind the counts of `reportText`, one line each. */
export function listsOf({ overdue, remarked, withoutReading, addressWithoutPosition }: Report): string {
  const list = (title: string, lines: string[]) => [
    `## ${title}`,
    '',
    ...lines.map((line) => `- ${line}`),
    '',
  ];
  return [
    ...list(
      '古い値、日付の分からない値',
      overdue.map(({ record, field, asOf }) => `${record} ${field}（${asOf ?? '日付不明'}）`),
    ),
    ...list(
      '資料の食い違いや但し書きのある値',
      remarked.map(({ record, field }) => `${record} ${field}`),
    ),
    ...list('読みのない窓口・場所', withoutReading),
    ...list('住所はあって、地図の位置のない窓口・場所', addressWithoutPosition),
  ].join('\n');
}

function table(title: string, head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [`## ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
