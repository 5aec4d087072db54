import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../scripts/commands/check.ts';
import { importWorksheet } from '../../../scripts/commands/import.ts';
import { writeWorksheets } from '../../../scripts/commands/worksheet.ts';
import { readHours } from '../../../scripts/worksheet/hours-cell.ts';
import { readDay } from '../../../scripts/worksheet/cell-changes.ts';
import { runCommand } from '../../support/run-command.ts';

type Cells = Record<string, string>;

let folder = '';
let content = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'navi-sheet-'));
  content = path.join(folder, 'content');
  cpSync('tests/fixtures/city', content, { recursive: true });
});

const day = '2026-11-24';
const commands = { check: checkContent, import: importWorksheet, worksheet: writeWorksheets };

function run(command: keyof typeof commands, ...args: string[]): { status: number; output: string } {
  return runCommand(commands[command], args, { contentDir: content, day });
}

/** The rows of the worksheets of all sections. */
function rows(): Cells[] {
  run('worksheet', '--out', folder);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .flatMap((file): Cells[] => parse(readFileSync(path.join(folder, file)), { bom: true, columns: true }));
}

function fill(id: string, label: string, value: string, more: Cells = {}): Cells {
  const row = rows().find((cells) => cells['窓口'] === id && cells['項目'] === label);
  if (!row) throw new Error(`no row ${id} ${label}`);
  return { ...row, 新しい値: value, 確かめた人: '山田', 確かめた日: '2026-11-20', ...more };
}

function file(text: string | Uint8Array): string {
  const name = path.join(folder, 'filled.csv.txt');
  writeFileSync(name, text);
  return name;
}

const table = (cells: Cells[]) => stringify(cells, { header: true });
const importing = (...cells: Cells[]) => run('import', file(table(cells)));

/** A hash of all files of the content. */
function fingerprint(): string {
  const files = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const name of files) hash.update(name).update(readFileSync(name));
  return hash.digest('hex');
}

describe('a worksheet', () => {
  it('lists unknown, old and secondary values, with the form in which to write each', () => {
    const phone = rows().find((cells) => cells['窓口'] === 'yamate-soudan' && cells['項目'] === '電話');
    expect(phone).toMatchObject({ 名前: '山手相談センター', 理由: '未確認', 新しい値: '' });
    expect(phone?.['書き方']).toContain('000-000-0000');
  });

  it('is UTF-8 with a BOM for Excel, and none of its cells is a formula', () => {
    writeFileSync(
      path.join(content, 'places/madoguchi/yamate-soudan.md'),
      readFileSync(path.join(content, 'places/madoguchi/yamate-soudan.md'), 'utf8').replace(
        /^name: .*$/m,
        'name: "=1+1"',
      ),
    );
    rows();
    const sheets = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    const texts = sheets.map((name) => readFileSync(path.join(folder, name), 'utf8'));
    expect(texts.every((text) => text.startsWith('\uFEFF'))).toBe(true);
    expect(texts.some((text) => text.includes("'=1+1"))).toBe(true);
  });

  it('changes no byte of the content when it is imported without an edit', () => {
    const before = fingerprint();
    const { status, output } = importing(...rows());
    expect([status, output]).toEqual([0, expect.stringContaining('何も変えていません')]);
    expect(fingerprint()).toBe(before);
  });
});

describe('a filled worksheet', () => {
  it('is read in full-width digits and words, and is written with the staff as the source', () => {
    const { status, output } = importing(
      fill('yamate-soudan', '電話', '０３−００００−０００６'),
      fill('yamate-soudan', '開いている時間', '月～金 8:30～17:00、祝日休み', {
        確かめた日: '2026年11月1日',
      }),
    );
    expect(output).toContain('山手相談センター 電話: 不明 → 03-0000-0006');
    expect(status).toBe(0);
    const text = readFileSync(path.join(content, 'places/madoguchi/yamate-soudan.md'), 'utf8');
    expect(text).toContain('phones: [ { value: 03-0000-0006, source: city-staff, asOf: 2026-11-20 } ]');
    expect(text).toContain('asOf: 2026-11-01');
    expect(run('check').status).toBe(0);
  });

  it('is read in the encoding of Excel in Japan (CP932), with line breaks and commas in cells', () => {
    const shiftJis = spawnSync('iconv', ['-f', 'UTF-8', '-t', 'CP932'], {
      input: table([fill('yamate-soudan', 'お金', '無料\n（材料費は、別）')]),
    }).stdout;
    expect(run('import', file(shiftJis)).status).toBe(0);
    const text = readFileSync(path.join(content, 'places/madoguchi/yamate-soudan.md'), 'utf8');
    expect(text).toContain('無料 （材料費は、別）');
  });

  it.each([
    ['お金', '無料', 'fee: { value: 無料, free: true, source: city-staff'],
    ['お金', 'お金はかかりません', 'fee: { value: お金はかかりません, free: true, source'],
    ['お金', '1回300円', 'fee: { value: 1回300円, free: false, source'],
    ['お金', '65歳以上の人は無料', 'fee: { value: 65歳以上の人は無料, source'],
    ['予約', '予約不要', 'reservation: { value: 予約不要, booking: none, source'],
    [
      '予約',
      '催しの一部は、予約がいります。',
      'reservation: { value: 催しの一部は、予約がいります。, source',
    ],
  ])('writes %s 「%s」 with the field that the filters use', (label, text, line) => {
    const name = path.join(content, 'places/madoguchi/yamate-soudan.md');
    writeFileSync(name, readFileSync(name, 'utf8').replace('fee: ', 'reservation: unknown\nfee: '));
    const { status, output } = importing(fill('yamate-soudan', label, text));
    expect([status, output]).toEqual([0, expect.anything()]);
    expect(readFileSync(name, 'utf8')).toContain(line);
  });

  it('keeps the comments, the order and all other lines of a record', () => {
    const name = path.join(content, 'places/madoguchi/yamate-soudan.md');
    writeFileSync(name, readFileSync(name, 'utf8').replace('---\n', '---\n# 編集の覚え書き\n'));
    const before = readFileSync(name, 'utf8').split('\n');
    expect(importing(fill('yamate-soudan', '電話', '03-0000-0006')).status).toBe(0);
    const after = readFileSync(name, 'utf8').split('\n');
    expect(after.filter((line) => !before.includes(line))).toHaveLength(1);
    expect(after).toContain('# 編集の覚え書き');
  });

  it('sets the position of a new address that the tables contain', () => {
    expect(importing(fill('niji-hiroba', '住所', 'つばき市川辺1-2-3')).status).toBe(0);
    const text = readFileSync(path.join(content, 'places/hiroba/niji-hiroba.md'), 'utf8');
    expect(text).toContain('position: { lat: 35.1, lon: 139.1, precision: exact, source: city-page }');
  });

  it('fills the table of towns and districts', () => {
    run('worksheet', '--towns', '--out', folder);
    const sheet: Cells[] = parse(readFileSync(path.join(folder, '町と地区.csv')), {
      bom: true,
      columns: true,
    });
    const filled = sheet.map((cells) =>
      cells['町'] === '川辺'
        ? { ...cells, 新しい地区: '川辺・山手', 確かめた人: '山田', 確かめた日: '2026-11-20' }
        : cells,
    );
    expect(run('import', file(table(filled))).status).toBe(0);
    const towns = readFileSync(path.join(content, 'towns.csv'), 'utf8');
    expect(towns).toContain('川辺,kawabe,city-staff');
    expect(towns).toContain('川辺,yamate,city-staff');
    expect(towns).toContain('坂上,kawabe,city-page');
  });
});

describe('an import changes no file and reports', () => {
  const validRow = () => fill('niji-hiroba', '住所', 'つばき市川辺9');
  const cases: [string, () => string | Uint8Array, RegExp][] = [
    [
      'a number with a digit too few',
      () => sheet({ 新しい値: '03-000-0006' }),
      /3行目「新しい値」: 電話番号の形/,
    ],
    [
      'a word in place of a number',
      () => sheet({ 新しい値: '市役所に聞く' }),
      /3行目「新しい値」: 電話番号の形/,
    ],
    ['a formula', () => sheet({ 新しい値: '=HYPERLINK("x")' }), /3行目「新しい値」: 式は書けません/],
    ['markup', () => sheet({ 新しい値: '<b>03</b>' }, 'お金'), /3行目「新しい値」: HTML/],
    ['an unknown record', () => sheet({ 窓口: 'dokoka' }), /3行目「窓口」: 「dokoka」という窓口はありません/],
    ['an unknown field', () => sheet({ 項目: '電波' }), /3行目「項目」: 「電波」という項目はありません/],
    [
      'a value that has changed since the export',
      () => sheet({ 今の値: '03-9999-9999' }),
      /3行目「今の値」: 表を作ったあとで/,
    ],
    ['a missing date', () => sheet({ 確かめた日: '' }), /3行目「確かめた日」: 日付を/],
    ['an invalid date', () => sheet({ 確かめた日: 'きのう' }), /3行目「確かめた日」: 日付を/],
    [
      'a date in the future',
      () => sheet({ 確かめた日: '2027-01-01' }),
      /3行目「確かめた日」: まだ来ていない/,
    ],
    [
      'a missing name of the verifier',
      () => sheet({ 確かめた人: '' }),
      /3行目「確かめた人」: 確かめた人の名前/,
    ],
    [
      'hours that cannot be read',
      () => sheet({ 新しい値: 'だいたい昼間' }, '開いている時間'),
      /3行目「新しい値」: 時間を読みとれません。例: 月〜金/,
    ],
    [
      'the same field twice',
      () => table([validRow(), validRow()]),
      /3行目「項目」: この窓口・場所の同じ項目/,
    ],
    ['other headings', () => sheet({}).replace('新しい値', 'あたらしいあたい'), /1行目の見出しが/],
    [
      'a row with a column too many',
      () => `${sheet({})}a,b,c,d,e,f,g,h,i,j,k\n`,
      /行目の近くで、列の数が合いません/,
    ],
    [
      'bytes in no known encoding',
      () => Uint8Array.from([0xff, 0xfe, 0xfd, 0x80, 0x81]),
      /文字コードが分かりません/,
    ],
    ['an empty file', () => '\n', /中身がありません/],
  ];

  /** A valid row, and below it a row with the given cells replaced. */
  function sheet(replaced: Cells, label = '電話'): string {
    return table([validRow(), fill('yamate-soudan', label, '03-0000-0006', replaced)]);
  }

  it.each(cases)('%s', (_, make, sentence) => {
    const made = make();
    const before = fingerprint();
    const { status, output } = run('import', file(made));
    expect(output).toMatch(sentence);
    expect(status).toBe(1);
    expect(fingerprint()).toBe(before);
  });
});

describe('a cell', () => {
  it('with hours is read in the notation that people write', () => {
    expect(readHours('月〜金 9:00-17:00、土 9:00-12:00、祝日休み、年末年始休み')).toEqual({
      weekly: [
        { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' },
        { days: ['sat'], from: '09:00', to: '12:00' },
      ],
      holidays: 'closed',
      yearEnd: 'closed',
    });
    expect(readHours('火・木 10:00〜15:00')).toEqual({
      weekly: [{ days: ['tue', 'thu'], from: '10:00', to: '15:00' }],
    });
    expect(readHours('24時間')).toEqual({ always: true });
    expect(readHours('午後')).toBeUndefined();
  });

  it('with a date is read in the notations of people and Excel', () => {
    expect(['2026-1-5', '2026/01/05', '２０２６年１月５日'].map(readDay)).toEqual(
      Array(3).fill('2026-01-05'),
    );
    expect(readDay('1月5日')).toBeUndefined();
  });
});

it('an import that is killed leaves every file valid', async () => {
  const name = file(
    table([fill('yamate-soudan', '電話', '03-0000-0006'), fill('niji-hiroba', '住所', 'つばき市川辺9')]),
  );
  for (const wait of [150, 350, 550]) {
    const child = spawn(process.execPath, ['scripts/import.ts', name], {
      env: { ...process.env, CONTENT_DIR: content, BUILD_DATE: day },
    });
    await pause(wait);
    child.kill('SIGKILL');
    await pause(50);
    expect(run('check').output).toContain('問題は見つかりませんでした');
  }
});
