import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { day, readRows, sheetDesk, table, type Cells, type SheetDesk } from '../../support/worksheets.ts';

let desk: SheetDesk;
beforeEach(() => {
  desk = sheetDesk();
});

const yamate = 'places/madoguchi/yamate-soudan.md';
const kawabe = 'places/madoguchi/kawabe-soudan.md';
const niji = 'places/hiroba/niji-hiroba.md';
const kakure = 'places/kakure/kakure-ie.md';

function replaceIn(file: string, from: string | RegExp, to: string): void {
  const name = path.join(desk.content, file);
  writeFileSync(name, readFileSync(name, 'utf8').replace(from, to));
}

describe('a worksheet', () => {
  it('lists unknown, old and secondary values, with the form in which to write each', async () => {
    const out = path.join(desk.folder, 'out');
    await desk.worksheet('--csv', '--out', out);
    const rows = readdirSync(out).flatMap((name) => readRows(path.join(out, name)));
    const phone = rows.find((cells) => cells['窓口'] === 'yamate-soudan' && cells['項目'] === '電話');
    expect(phone).toMatchObject({ 名前: '山手相談センター', 理由: '未確認', 新しい値: '' });
    expect(phone?.['書き方']).toContain('000-000-0000');
    expect(rows.every((cells) => cells['理由'] !== '')).toBe(true);
  });

  it('with all fields has a row for everything that staff know', async () => {
    const labels = (await desk.rows())
      .filter((cells) => cells['窓口'] === 'kawabe-soudan')
      .map((cells) => cells['項目']);
    for (const label of [
      ...['電話', '電話の用件', '電話の料金', '電話の相手', '電話の24時間', '電話2', 'ファクス', 'メール'],
      ...[
        'ホームページ',
        'ホームページ2',
        'チャット・SNS',
        '住所',
        '郵便番号',
        '行き方',
        '会場',
        '会場の住所',
      ],
      ...[
        '受け持つ地区',
        '開いている時間',
        '時間の但し書き',
        '催し',
        'だれが使えるか',
        '年齢',
        'してくれること',
      ],
      ...[
        'お金',
        '予約',
        '持っていくもの',
        '使えることば',
        '車いす・授乳など',
        '秘密・匿名',
        '家への訪問',
        '運営',
      ],
      ...['担当の課', '名前', '読み', 'ひとこと', 'ほかの呼び名', '始まった日', '最後の日', '引き継ぎ先'],
    ])
      expect(labels).toContain(label);
  });

  it('shows hours in the words in which they are written', async () => {
    const row = await desk.fill('kawabe-soudan', '開いている時間', '');
    expect(row['今の値']).toBe('月〜金 9:00-12:00、13:00-17:00、祝日休み、年末年始休み、第3月休み');
  });

  it('is UTF-8 with a BOM for Excel, and none of its cells is a formula', async () => {
    replaceIn(yamate, /^name: .*$/m, 'name: "=1+1"');
    const out = path.join(desk.folder, 'out');
    await desk.worksheet('--csv', '--out', out);
    const texts = readdirSync(out).map((name) => readFileSync(path.join(out, name), 'utf8'));
    expect(texts.every((text) => text.startsWith('\uFEFF'))).toBe(true);
    expect(texts.some((text) => text.includes("'=1+1"))).toBe(true);
  });

  it('changes no byte of the content when it is imported without an edit', async () => {
    const before = desk.fingerprint();
    const { status, output } = await desk.importRows(await desk.rows());
    expect([status, output]).toEqual([0, expect.stringContaining('何も変えていません')]);
    expect(desk.fingerprint()).toBe(before);
  });

  it('confirmed in every row with 「今のまま」 changes sources and days, and no value', async () => {
    const rows = (await desk.rows()).map((row) =>
      row['今の値'] === '' ? row : { ...row, 新しい値: '今のまま', 確かめた日: '2026-11-20' },
    );
    const { status, output } = await desk.importRows(rows);
    expect([status, output]).toEqual([0, expect.anything()]);
    const values = (sheet: Cells[]) =>
      sheet.map((row) => `${row['窓口']} ${row['項目']}: ${row['今の値']}`).sort();
    expect(values(await desk.rows())).toEqual(values(rows));
    expect(desk.check().status).toBe(0);
  });

  it('that somebody has filled in is not overwritten', async () => {
    const out = path.join(desk.folder, 'out');
    for (const format of [['--csv'], []]) {
      await desk.worksheet(...format, '--out', out);
      expect((await desk.worksheet(...format, '--out', out)).status).toBe(0);
    }
    const file = path.join(out, '福祉課.csv');
    const rows = readRows(file).map((row, index) =>
      index === 0 ? { ...row, 新しい値: '03-0000-0006' } : row,
    );
    writeFileSync(file, table(rows));
    const before = readFileSync(file, 'utf8');
    const { status, output } = await desk.worksheet('--csv', '--out', out);
    expect([status, output]).toEqual([
      1,
      expect.stringMatching(/福祉課\.csv には記入があるので、書きかえません/),
    ]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('a filled worksheet', () => {
  it('is read in full-width digits and words, and is written with the staff as the source', async () => {
    const { status, output } = await desk.importRows([
      await desk.fill('yamate-soudan', '電話', '０３−０００１−０００６'),
      await desk.fill('yamate-soudan', '開いている時間', '月～金 8:30～17:00、祝日休み', {
        確かめた日: '2026年11月1日',
      }),
    ]);
    expect(output).toContain('山手相談センター 電話: 不明 → 03-0001-0006');
    expect(status).toBe(0);
    const text = desk.record(yamate);
    expect(text).toContain('phones: [ { value: 03-0001-0006, source: city-staff, asOf: 2026-11-20 } ]');
    expect(text).toContain('asOf: 2026-11-01');
    expect(desk.check().status).toBe(0);
  });

  it('is read in the encoding of Excel in Japan (CP932), also where the current value has a wave dash', async () => {
    replaceIn(yamate, /^fee: .*$/m, 'fee: { value: 100円〜300円—髙い, free: false, source: old-page }');
    const row = await desk.fill('yamate-soudan', 'お金', '無料\n（材料費は、別）');
    // CP932 has ～ (U+FF5E) for 〜 (U+301C).
    const text = table([row]).replaceAll('〜', '～').replaceAll('—', '―');
    const shiftJis = spawnSync('iconv', ['-f', 'UTF-8', '-t', 'CP932'], { input: text }).stdout;
    const { status, output } = await desk.importFile(desk.write(shiftJis));
    expect([status, output]).toEqual([0, expect.anything()]);
    expect(desk.record(yamate)).toContain('無料 （材料費は、別）');
  });

  it.each([
    ['お金', '無料', 'fee: { value: 無料, free: true, source: city-staff'],
    ['お金', 'お金はかかりません', 'fee: { value: お金はかかりません, free: true, source'],
    ['お金', '１回３００円', 'fee: { value: 1回300円, free: false, source'],
    ['お金', '65歳以上の人は無料', 'fee: { value: 65歳以上の人は無料, source'],
    ['予約', '予約不要', 'reservation: { value: 予約不要, booking: none, source'],
    [
      '予約',
      '催しの一部は、予約がいります。',
      'reservation: { value: 催しの一部は、予約がいります。, source',
    ],
  ])('writes %s 「%s」 with the field that the filters use', async (label, text, line) => {
    const { status, output } = await desk.enter('yamate-soudan', label, text);
    expect([status, output]).toEqual([0, expect.anything()]);
    expect(desk.record(yamate)).toContain(line);
  });

  it('can have a title above its headings', async () => {
    const title = `福祉課の表${','.repeat(10)}\n`;
    const { status, output } = await desk.importFile(
      desk.write(title + table([await desk.fill('yamate-soudan', '電話', '119')])),
    );
    expect([status, output]).toEqual([1, expect.stringContaining('3行目「新しい値」: 119')]);
  });

  it('keeps the comments, the order and all other lines of a record', async () => {
    replaceIn(yamate, '---\n', '---\n# 編集の覚え書き\n');
    const before = desk.record(yamate).split('\n');
    expect((await desk.enter('yamate-soudan', '電話', '03-0001-0006')).status).toBe(0);
    const after = desk.record(yamate).split('\n');
    expect(after.filter((line) => !before.includes(line))).toHaveLength(1);
    expect(after).toContain('# 編集の覚え書き');
  });

  it('is applied in the order of the fields, however its rows are sorted', async () => {
    const rows = await Promise.all(
      [
        ['電話2の料金', '有料'],
        ['電話2の用件', '夜の相談'],
        ['電話2', '03-0001-0008'],
        ['電話', '03-0001-0007'],
      ].map(([label = '', value = '']) => desk.fill('yamate-soudan', label, value)),
    );
    const { status, output } = await desk.importRows(rows);
    expect([status, output]).toEqual([0, expect.anything()]);
    expect(desk.record(yamate)).toContain(
      'phones: [ { value: 03-0001-0007, source: city-staff, asOf: 2026-11-20 }, { value: 03-0001-0008, label: 夜の相談, charge: paid, source: city-staff, asOf: 2026-11-20 } ]',
    );
  });

  it('fills the table of towns and districts, in usual ways to write districts', async () => {
    await desk.worksheet('--csv', '--towns', '--out', desk.folder);
    const sheet = readRows(path.join(desk.folder, '町と地区.csv'));
    const filled = sheet.map((cells) =>
      cells['町'] === '川辺'
        ? { ...cells, 新しい地区: '川辺地区,山手、川辺', 確かめた課: '福祉課', 確かめた日: '2026-11-20' }
        : cells,
    );
    expect((await desk.importRows(filled)).status).toBe(0);
    const towns = readFileSync(path.join(desk.content, 'towns.csv'), 'utf8');
    expect(towns.match(/川辺,kawabe,city-staff/g)).toHaveLength(1);
    expect(towns).toContain('川辺,yamate,city-staff');
    expect(towns).toContain('坂上,kawabe,city-page');
    const before = desk.fingerprint();
    const { output } = await desk.importRows(filled);
    expect(output).toContain('「今の地区」: 表を作ったあとで、この町の地区が変わりました');
    expect(desk.fingerprint()).toBe(before);
  });
});

describe('an answer', () => {
  it.each(['今のまま', '変更なし', '〃', '同上', '変わりません'])(
    '「%s」 confirms a number with its charge, its hours and its remark',
    async (word) => {
      replaceIn(
        kakure,
        '    always: true\n',
        '    always: true\n    label: 相談の電話\n    note: 話すだけでも使えます。\n',
      );
      const { status, output } = await desk.enter('kakure-ie', '電話', word);
      expect([status, output]).toEqual([0, expect.stringContaining('03-0000-0006 のまま')]);
      expect(desk.record(kakure)).toContain(
        '{ value: 03-0000-0006, charge: free, always: true, label: 相談の電話, note: 話すだけでも使えます。, source: [ city-staff, city-page ], asOf: 2026-11-20 }',
      );
    },
  );

  it('「ない」 removes one of two numbers, a fax number or a page, and is 「none」 for the only number', async () => {
    await desk.enter('furui-soudan', '電話2', '03-0001-0112');
    const { status, output } = await desk.importRows([
      await desk.fill('furui-soudan', '電話2', 'ない'),
      await desk.fill('kawabe-soudan', 'ホームページ', 'なし'),
      await desk.fill('kawabe-soudan', 'ファクス', 'ない'),
      await desk.fill('yamate-soudan', '電話', 'ない'),
    ]);
    expect([status, output]).toEqual([0, expect.anything()]);
    expect(desk.record('places/madoguchi/furui-soudan.md')).not.toContain('03-0001-0112');
    expect(desk.record(kawabe)).not.toMatch(/fax:|web:/);
    expect(desk.record(yamate)).toContain('phones: none');
  });

  it('「不明」 leaves an unknown value unknown, and makes a value unknown again', async () => {
    const { status, output } = await desk.importRows([
      await desk.fill('yamate-soudan', '住所', '不明'),
      await desk.fill('kawabe-soudan', '住所', '分からない'),
    ]);
    expect([status, output]).toEqual([
      0,
      expect.stringContaining('山手相談センター 住所: 今と同じなので、変わりません'),
    ]);
    expect(desk.record(kawabe)).toContain('address: unknown');
  });

  it.each([
    ['お金', 'なし', '「なし」では、無料かどうかが分かりません'],
    ['予約', 'なし', '「なし」では、予約がいるかどうかが分かりません'],
    ['お金', '今のまま', '今の値がないので、「今のまま」にできません'],
    ['お金', '確認中', 'まだ分からない行は、空のままにしてください'],
    ['お金', '500', '単位がありません。「500円」'],
    ['お金', '-', '記号だけです'],
    ['住所', '6月1日', '日付になっています'],
    ['住所', '川辺1-2-3', '市の名前から書いてください'],
    ['受け持つ地区', '港', '「港」という地区はありません。次の名前を書いてください: 川辺・山手'],
  ])('of %s 「%s」 that leaves the value unclear is refused', async (label, value, sentence) => {
    const before = desk.fingerprint();
    const { status, output } = await desk.enter('yamate-soudan', label, value);
    expect([status, output]).toEqual([1, expect.stringContaining(`2行目「新しい値」: ${sentence}`)]);
    expect(desk.fingerprint()).toBe(before);
  });
});

describe('a new value', () => {
  it('of a number keeps its purpose and its 24 hours, which the import prints', async () => {
    const { status, output } = await desk.enter('kakure-ie', '電話', '03-0001-0009');
    expect([status, output]).toEqual([
      0,
      expect.stringContaining('前の番号の「通話料は無料、24時間」を、新しい番号にも付けます'),
    ]);
    expect(desk.record(kakure)).toContain('{ value: 03-0001-0009, charge: free, always: true, source');
  });

  it('of weekly hours keeps events, closures, remarks and rules for holidays, which the import prints', async () => {
    replaceIn(
      kawabe,
      '    closed:\n',
      '    events: [{ name: 体操, days: [sat], weeks: [2], from: "10:00", to: "12:00" }]\n    text: 受付は16:30までです。\n    closed:\n',
    );
    const { status, output } = await desk.enter('kawabe-soudan', '開いている時間', '月〜金 9:00-16:00');
    expect([status, output]).toEqual([
      0,
      expect.stringContaining('そのまま残ります: 第3月休み、祝日休み、年末年始休み'),
    ]);
    expect(output).toContain('催し「体操: 第2土 10:00-12:00」');
    expect(output).toContain('前の値の注記「昼休みがあります。」は消えます');
    const text = desk.record(kawabe);
    for (const part of [
      'weeks: [ 2 ]',
      'text: 受付は16:30までです。',
      'monthly: [ { day: mon, week: 3 } ]',
      'holidays: closed',
    ])
      expect(text).toContain(part);
  });

  it('of hours of one venue leaves the hours of the others', async () => {
    const { status, output } = await desk.enter(
      'niji-hiroba',
      '開いている時間',
      '水・木 10:00-15:00（東館）',
    );
    expect([status, output]).toEqual([0, expect.stringContaining('月 9:30-16:30（西館）')]);
    expect(desk.record(niji)).toContain('from: 10:00, to: 15:00, venue: 東館');
    expect(desk.record(niji)).toContain('from: 09:30, to: 16:30, venue: 西館');
  });

  it('of hours without a venue, where each has its own, is refused with the names', async () => {
    const { status, output } = await desk.enter('niji-hiroba', '開いている時間', '水・木 10:00-15:00');
    expect([status, output]).toEqual([1, expect.stringContaining('今の時間は「東館」「西館」の時間です')]);
  });

  it('of an address sets the position, and drops or renews the postal code of the old one', async () => {
    const { status, output } = await desk.enter('kawabe-soudan', '住所', 'つばき市坂上２丁目１番地の１');
    expect([status, output]).toEqual([0, expect.stringContaining('前の住所の郵便番号 100-0001 は消えます')]);
    expect(output).toContain('地図の位置は、新しい住所の町にします');
    const text = desk.record(kawabe);
    expect(text).toContain('address: { value: つばき市坂上2丁目1番地の1, source: city-staff');
    expect(text).not.toContain('postalCode');
    expect(text).toContain('position: { lat: 35.12, lon: 139.11, precision: town, source: city-page }');
  });

  it('of a postal code in the same sheet wins over what follows from the address', async () => {
    const { status, output } = await desk.importRows([
      await desk.fill('kawabe-soudan', '郵便番号', '〒１００ー０００９'),
      await desk.fill('kawabe-soudan', '住所', 'つばき市坂上2-1'),
    ]);
    expect([status, output]).toEqual([0, expect.anything()]);
    expect(desk.record(kawabe)).toContain('postalCode: { value: 100-0009, source: city-staff');
  });

  it('closes a record on its last day, and names the record that takes over', async () => {
    const { status, output } = await desk.importRows([
      await desk.fill('tsuru-hiroba', '引き継ぎ先', 'にじ広場'),
      await desk.fill('tsuru-hiroba', '最後の日', '令和9年3月31日'),
    ]);
    expect([status, output]).toEqual([0, expect.anything()]);
    expect(desk.record('places/hiroba/tsuru-hiroba.md')).toContain(
      'status: { value: moved, from: 2026-12-01, until: 2027-03-31, movedTo: niji-hiroba, source: city-staff, asOf: 2026-11-20 }',
    );
  });

  it('changes events and details of a venue one by one', async () => {
    const { status, output } = await desk.importRows([
      await desk.fill('niji-hiroba', '催し', '体操: 第２・第４土 １０時〜１２時 会場: 東館 ※予約は不要です'),
      await desk.fill('niji-hiroba', '会場2の住所', 'つばき市川辺1-2-3'),
      await desk.fill('niji-hiroba', '会場3', '南館1階'),
    ]);
    expect([status, output]).toEqual([0, expect.anything()]);
    const text = desk.record(niji);
    expect(text).toContain(
      'events: [ { name: 体操, days: [ sat ], weeks: [ 2, 4 ], from: 10:00, to: 12:00, venue: 東館, note: 予約は不要です } ]',
    );
    expect(text).toMatch(/value: 西館3階, address: つばき市川辺1-2-3.*precision: exact/);
    expect(text).toContain('value: 南館1階, source: city-staff');
  });
});

describe('a row that changes nothing is named:', () => {
  it('a day without a value', async () => {
    const { status, output } = await desk.enter('kawabe-soudan', '電話', '');
    expect([status, output]).toEqual([
      0,
      expect.stringContaining('2行目 川辺相談センター 電話: 新しい値が空なので'),
    ]);
  });

  it('a value confirmed on the same day before', async () => {
    await desk.enter('kawabe-soudan', '電話', '今のまま');
    const { status, output } = await desk.enter('kawabe-soudan', '電話', '03-0000-0001');
    expect([status, output]).toEqual([
      0,
      expect.stringContaining('川辺相談センター 電話: 今と同じなので、変わりません'),
    ]);
  });
});

describe('the worksheet of new records', () => {
  const columns = (more: Cells): Cells => ({
    ファイルの名前: 'minato-hiroba',
    種類: '子育て広場',
    名前: '港の広場',
    ひとこと: '港のそばの、親子の広場です。',
    電話: '03-0001-0031',
    住所: 'つばき市川辺1-2-3',
    開いている時間: '火〜土 10:00-16:00、祝日休み',
    始まる日: '2026年12月',
    確かめた課: '福祉課',
    確かめた日: '2026-11-20',
    ...more,
  });

  async function importNew(more: Cells = {}) {
    const out = path.join(desk.folder, 'new');
    await desk.worksheet('--csv', '--new', '--out', out);
    const [empty = {}] = readRows(path.join(out, '新しい窓口.csv'));
    return desk.importRows([{ ...empty, ...columns(more) }]);
  }

  it('makes a record, in which empty cells are unknown', async () => {
    const { status, output } = await importNew({ 困りごと: '親子で遊べる所をさがしている' });
    expect([status, output]).toEqual([
      1,
      expect.stringMatching(/「困りごと」: 「.+」という困りごとはありません/),
    ]);
    const made = await importNew();
    expect([made.status, made.output]).toEqual([
      0,
      expect.stringContaining('新しい窓口・場所: 港の広場（子育て広場）'),
    ]);
    const text = desk.record('places/hiroba/minato-hiroba.md');
    expect(text).toContain('status: { value: open, from: 2026-12, source: city-staff, asOf: 2026-11-20 }');
    expect(text).toContain('precision: exact');
    expect(desk.check().status).toBe(0);
    const again = await importNew();
    expect([again.status, again.output]).toEqual([
      1,
      expect.stringContaining('「ファイルの名前」: 「minato-hiroba」という名前は、もう使われています'),
    ]);
  });

  it.each([
    ['種類', '銭湯', '「銭湯」という種類はありません。次のどれかを書いてください: 電話相談、'],
    ['ファイルの名前', '港の広場', '半角の小文字'],
    ['電話', '119', '119 は、緊急などの'],
    ['名前', '', '必ず書いてください'],
  ])('with a wrong %s is refused by row and column', async (column, value, sentence) => {
    const before = desk.fingerprint();
    const { status, output } = await importNew({ [column]: value });
    expect([status, output]).toEqual([1, expect.stringContaining(`2行目「${column}」: ${sentence}`)]);
    expect(desk.fingerprint()).toBe(before);
  });
});

describe('an import changes no file and reports', () => {
  /** A valid row, and below it a row with the given cells replaced. */
  async function sheet(replaced: Cells, label = '電話'): Promise<string> {
    return table([
      await desk.fill('niji-hiroba', '住所', 'つばき市川辺9'),
      await desk.fill('yamate-soudan', label, '03-0001-0006', replaced),
    ]);
  }
  const cases: [string, () => Promise<string | Uint8Array>, RegExp][] = [
    [
      'a number with a digit too few',
      () => sheet({ 新しい値: '03-000-0006' }),
      /3行目「新しい値」: 電話番号の形/,
    ],
    ['a formula', () => sheet({ 新しい値: '=HYPERLINK("x")' }), /3行目「新しい値」: 式は書けません/],
    ['markup', () => sheet({ 新しい値: '<b>03</b>' }, 'お金'), /3行目「新しい値」: HTML/],
    ['an unknown record', () => sheet({ 窓口: 'dokoka' }), /3行目「窓口」: 「dokoka」という窓口はありません/],
    ['an unknown field', () => sheet({ 項目: '電波' }), /3行目「項目」: 「電波」という項目はありません/],
    [
      'a value written over the current one',
      () => sheet({ 今の値: '03-9999-9999' }),
      /3行目「今の値」: 「今の値」の列が、表を作ったときと違います/,
    ],
    [
      'a value written into the column of the current one alone',
      () => sheet({ 今の値: '03-0001-0006', 新しい値: '' }),
      /3行目「今の値」: 「今の値」の列が/,
    ],
    [
      'a value written into the column of the help',
      () => sheet({ 書き方: '03-0001-0006', 新しい値: '' }),
      /3行目「書き方」: 「書き方」の列が/,
    ],
    [
      'a column sorted alone',
      () => sheet({ 今の資料: 'つばき市のページ' }),
      /3行目「照合」: この行は、表を作ったときと違います/,
    ],
    ['a missing date', () => sheet({ 確かめた日: '' }), /3行目「確かめた日」: 確かめた日付を/],
    ['a date that is no day', () => sheet({ 確かめた日: '2026-02-30' }), /3行目「確かめた日」: 暦にない日付/],
    ['a date without a year', () => sheet({ 確かめた日: '11月20日' }), /3行目「確かめた日」: 年がありません/],
    [
      'a date in the future',
      () => sheet({ 確かめた日: '2027-01-01' }),
      /3行目「確かめた日」: まだ来ていない/,
    ],
    [
      'no section that has confirmed it',
      () => sheet({ 確かめた課: '' }),
      /3行目「確かめた課」: 確かめた課の名前/,
    ],
    [
      'the name of a person',
      () => sheet({ 確かめた課: '山田' }),
      /3行目「確かめた課」: 課か窓口の名前を書いてください。この表は公開される/,
    ],
    [
      'hours that cannot be read',
      () => sheet({ 新しい値: 'だいたい昼間' }, '開いている時間'),
      /3行目「新しい値」: 「だいたい昼間」が読みとれません/,
    ],
    [
      'a text that the check refuses',
      () => sheet({ 新しい値: `${'とても長い、'.repeat(20)}文です。` }, 'お金'),
      /3行目「新しい値」: 文が長すぎます/,
    ],
    [
      'the same field twice',
      async () =>
        table([
          await desk.fill('yamate-soudan', '電話', '03-0001-0006'),
          await desk.fill('yamate-soudan', '電話', '03-0001-0007'),
        ]),
      /3行目「項目」: この窓口・場所の同じ項目が、2行目にも/,
    ],
    [
      'other headings',
      async () => (await sheet({})).replace('新しい値', 'あたらしいあたい'),
      /見出しが、記入表のものではありません（ない見出し: 新しい値）/,
    ],
    [
      'a semicolon between columns',
      async () => (await sheet({})).replaceAll(',', ';'),
      /列が「;」で区切られています/,
    ],
    [
      'a tab between columns',
      async () => (await sheet({})).replaceAll(',', '\t'),
      /列がタブで区切られています/,
    ],
    [
      'UTF-16',
      async () => Buffer.from(`\uFEFF${await sheet({})}`, 'utf16le'),
      /「Unicode テキスト」で保存されています/,
    ],
    [
      'a row with a column too many',
      async () => `${await sheet({})}${','.repeat(12)}k\n`,
      /行目の近くで、列の数が合いません/,
    ],
    [
      'bytes in no known encoding',
      async () => Uint8Array.from([0x80, 0xfe, 0xfd, 0x80, 0x81]),
      /文字コードが分かりません/,
    ],
    ['an empty file', async () => '\n', /中身がありません/],
    ['a file over 1 MB', async () => 'a'.repeat(1_000_001), /ファイルが大きすぎます/],
  ];

  it.each(cases)('%s', async (_, make, sentence) => {
    const made = await make();
    const before = desk.fingerprint();
    const { status, output } = await desk.importFile(desk.write(made));
    expect(output).toMatch(sentence);
    expect(status).toBe(1);
    expect(desk.fingerprint()).toBe(before);
  });

  it('a value that has changed since the sheet was made', async () => {
    const row = await desk.fill('kawabe-soudan', '電話', '03-0001-0006');
    await desk.enter('kawabe-soudan', '電話', '03-0001-0005');
    const before = desk.fingerprint();
    const { status, output } = await desk.importRows([row]);
    expect([status, output]).toEqual([
      1,
      expect.stringMatching(
        /2行目「今の値」: 表を作ったあとで、この値が変わりました（今は「03-0001-0005」）/,
      ),
    ]);
    expect(desk.fingerprint()).toBe(before);
  });
});

it('an import that is killed leaves every file valid', async () => {
  const name = desk.write(
    table([
      await desk.fill('yamate-soudan', '電話', '03-0001-0006'),
      await desk.fill('niji-hiroba', '住所', 'つばき市川辺9'),
    ]),
  );
  for (const wait of [150, 350, 550]) {
    const child = spawn(process.execPath, ['scripts/import.ts', name], {
      env: { ...process.env, CONTENT_DIR: desk.content, BUILD_DATE: day },
    });
    await pause(wait);
    child.kill('SIGKILL');
    await pause(50);
    expect(desk.check().output).toContain('問題は見つかりませんでした');
  }
});
