import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentDiff, differenceOf } from '../../../scripts/commands/content-diff.ts';
import { withCityCopy, type CityCopy } from '../../support/city-copy.ts';
import { fixtureContent } from '../../support/sites.ts';

const place = 'places/madoguchi/kawabe-soudan.md';
const day = '2026-11-24';

/** The lines of the difference between the fixture city and a copy that is changed. */
const differenceAfter = (change: (city: CityCopy) => void): string =>
  withCityCopy((city) => {
    change(city);
    return differenceOf(fixtureContent, city.folder, day).join('\n');
  });

it.each<[string, (city: CityCopy) => void, string]>([
  [
    'a number',
    (city) => city.edit(place, '03-0000-0001', '03-0000-0009'),
    '- 川辺相談センター 電話: 03-0000-0001 → 03-0000-0009',
  ],
  [
    'the source of a number',
    (city) => city.edit(place, 'charge: unknown\n    source: city-page', 'charge: free\n    source: plan'),
    '- 川辺相談センター 電話 通話料: 不明 → 無料',
  ],
  [
    'hours, as pages write them',
    (city) => city.edit(place, "from: '13:00', to: '17:00'", "from: '13:00', to: '16:00'"),
    '13:00〜16:00',
  ],
  [
    'the state',
    (city) => city.edit(place, '{ value: open,', '{ value: unconfirmed,'),
    '現在の状況: 開いている → 未確認',
  ],
  [
    'a last day that is announced',
    (city) => city.edit(place, '{ value: open,', '{ value: closed, until: 2026-12-31,'),
    '現在の状況: 開いている → 12月31日で終わる',
  ],
  [
    'a last day that is announced, and the lines that lead to the record',
    (city) => city.edit(place, '{ value: open,', '{ value: closed, until: 2026-12-31,'),
    '12月31日で終わります。その日までに、次の行を',
  ],
  [
    'another last day',
    (city) => city.edit('places/hiroba/hato-hiroba.md', 'until: 2026-12-31', 'until: 2027-01-31'),
    '現在の状況: 12月31日で終わる → 2027年1月31日で終わる',
  ],
  [
    'a last day that is over',
    (city) => city.edit(place, '{ value: open,', '{ value: closed, until: 2026-10-31,'),
    '現在の状況: 開いている → 終わった',
  ],
  [
    'a number that another record has',
    (city) => city.edit(place, '03-0000-0001', '03-0000-0005'),
    `- ${place}: 03-0000-0005 は、「にじ広場」のファイルにもあります`,
  ],
  [
    'a first desk without a number of its own',
    (city) =>
      city.edit('flow/o-nandemo.json', '[{ "place": "denwa-nandemo" }]', '[{ "place": "fukushi-ka" }]'),
    '- flow/o-nandemo.json: 先頭の窓口「福祉課」には、確かな番号がありません',
  ],
  [
    'the body',
    (city) => city.edit(place, '予約しないで行けます。', '予約が必要です。'),
    '本文 足した: 「予約が必要です。」',
  ],
  [
    'a related record',
    (city) => city.edit(place, '[yamate-soudan]', '[shiyakusho]'),
    '山手相談センター → つばき市役所',
  ],
  [
    'where an answer leads',
    (city) => city.edit('flow/o-madoguchi.json', 'denwa-nandemo', 'denwa-7000'),
    '答え「',
  ],
  [
    'a phrase',
    (city) => city.edit('needs/mono-wasure.json', '"物忘れ",', '"火を消し忘れる",'),
    '言い方 足した: 「火を消し忘れる」',
  ],
  [
    'the records of a need',
    (city) => city.edit('needs/mono-wasure.json', '"kawabe-soudan"', '"yamate-soudan"'),
    '窓口・場所: 川辺相談センター → 山手相談センター',
  ],
  [
    'a word of danger',
    (city) => city.edit('crisis.json', '"消えたい"', '"消えたい",\n"消えてしまいたい"'),
    '消えてしまいたい',
  ],
  ['a notice', (city) => city.edit('site.json', '窓口が混み合います', '窓口が休みです'), '窓口が休みです'],
  ['a source', (city) => city.edit('sources.json', '"official"', '"secondary"'), '市や運営者 → それ以外'],
  ['a broken file', (city) => city.write(place, '---\nname: 川辺'), `- 読めません: ${place}（1行目: `],
  ['a file that nothing reads', (city) => city.write('places/x.txt', 'x'), '- places/x.txt: 加わりました'],
  [
    'a file that is only written otherwise',
    (city) =>
      city.edit(
        place,
        'operator: { value: つばき市, source: plan }',
        'operator: { source: plan, value: つばき市 }',
      ),
    `- ${place}: 書き方`,
  ],
  [
    'a renamed need',
    (city) =>
      renameSync(path.join(city.folder, 'needs/kaigo.json'), path.join(city.folder, 'needs/sewa.json')),
    '- 新しく加わりました: 家族の世話',
  ],
])('the difference names %s', (_, change, text) => {
  expect(differenceAfter(change)).toContain(text);
});

it('a value that becomes unknown is listed once more under its own heading', () => {
  const text = differenceAfter((city) =>
    city.edit(place, 'fee: { value: 無料, free: true, source: city-page }', 'fee: unknown'),
  );
  expect(text).toMatch(/### 分からなくなったこと\n\n- 川辺相談センター 費用: 無料.* → 不明/);
});

it('a changed route is described by its answers and the names of the records', () => {
  const text = differenceAfter((city) => city.edit('flow/o-madoguchi.json', 'denwa-nandemo', 'denwa-7000'));
  expect(text).toMatch(
    /### 「どこに相談？」の行き先\n\n- 「.+」.*: .*なんでも電話.* → .*夜間の電話相談 #7000/,
  );
});

it('the same content has no difference', () => {
  expect(differenceAfter(() => {})).toBe('');
});

let repository: string;
beforeAll(() => {
  repository = mkdtempSync(path.join(tmpdir(), 'navi-history-'));
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.jp', ...args], { cwd: repository });
  cpSync(fixtureContent, path.join(repository, 'city'), { recursive: true });
  mkdirSync(path.join(repository, 'empty'));
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'before');
});
afterAll(() => rmSync(repository, { recursive: true }));

function run(folder: string, ...args: string[]) {
  const printed: string[] = [];
  const print = (text: string) => printed.push(text);
  const status = contentDiff(args, {
    contentDir: path.join(repository, folder),
    day,
    log: print,
    error: print,
  });
  return { status, text: printed.join('\n') };
}

it('the command compares its content folder with a commit', () => {
  expect(run('city', 'main')).toEqual({ status: 0, text: '内容に、変わったところはありません。' });
  const file = path.join(repository, 'city', place);
  writeFileSync(file, readFileSync(file, 'utf8').replace('03-0000-0001', '03-0000-0009'));
  expect(run('city', 'main')).toMatchObject({ status: 0, text: expect.stringContaining('03-0000-0009') });
});

it.each([
  ['city', [], '使い方'],
  ['city', ['nowhere'], 'nowhere の内容を読めません'],
  ['empty', ['main'], 'main の内容を読めません'],
])('in the folder %s with %j the command fails and explains why', (folder, args, text) => {
  expect(run(folder, ...args)).toMatchObject({ status: 2, text: expect.stringContaining(text) });
});

it('the difference does not repeat the notes of before', () => {
  const text = differenceAfter((city) =>
    city.edit('flow/o-madoguchi.json', '"急ぐとき"', '"とても急ぐとき"'),
  );
  expect(text).not.toContain('気をつけること');
});
