import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { hoursSchema } from '../../../src/schema/hours.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { readDay } from '../../../scripts/worksheet/day-cell.ts';
import { readEvent } from '../../../scripts/worksheet/hours/event.ts';
import { formatEventCell, formatHoursCell } from '../../../scripts/worksheet/hours/format.ts';
import { mergeHours } from '../../../scripts/worksheet/hours/merge.ts';
import { readHours } from '../../../scripts/worksheet/hours/read.ts';
import { readNumber } from '../../../scripts/worksheet/phone-cell.ts';
import { foldCell, signatureOf } from '../../../scripts/worksheet/signature.ts';

/** A cell with hours, in the notation of the worksheet after it has been read; or the message. */
function hours(cell: string): string {
  const read = readHours(cell);
  if ('problem' in read) return read.problem;
  const merged = mergeHours(read, undefined, []);
  return 'problem' in merged ? merged.problem : formatHoursCell(hoursSchema.parse(merged.hours));
}

describe('hours in one cell', () => {
  it.each([
    ['月～金 9:00～17:00', '月〜金 9:00-17:00'],
    ['月ー金 9:00ー17:00', '月〜金 9:00-17:00'],
    ['月−金 9:00−17:00', '月〜金 9:00-17:00'],
    ['月–金　９：００‐１７：００', '月〜金 9:00-17:00'],
    ['月から金 9時～17時', '月〜金 9:00-17:00'],
    ['月曜日から金曜日まで、午前9時から午後5時', '月〜金 9:00-17:00'],
    ['月曜から金曜の8時30分から17時15分まで', '月〜金 8:30-17:15'],
    ['（月）〜（金） 9:00-17:00', '月〜金 9:00-17:00'],
    ['月～金 AM9:00～PM5:00', '月〜金 9:00-17:00'],
    ['月火木金9:00-17:00/土9:00-12:00', '月・火・木・金 9:00-17:00、土 9:00-12:00'],
    ['月・水・金曜日：10～15時', '月・水・金 10:00-15:00'],
    ['9:00-17:00（月〜金）、9:00-12:00（土）', '月〜金 9:00-17:00、土 9:00-12:00'],
    ['平日 9:00-17:00', '月〜金 9:00-17:00、祝日休み'],
    ['平日8:30～17:15（土日祝・年末年始を除く）', '月〜金 8:30-17:15、祝日休み、年末年始休み'],
    ['月〜金（祝日を除く）9:00〜17:00', '月〜金 9:00-17:00、祝日休み'],
    ['月〜金、祝日を除く 9-17時', '月〜金 9:00-17:00、祝日休み'],
    ['祝日・年末年始を除く月〜金 9:00-17:00', '月〜金 9:00-17:00、祝日休み、年末年始休み'],
    ['月〜金 9:00-17:00、土日祝休み', '月〜金 9:00-17:00、祝日休み'],
    ['土日休み、月〜金 9:00-17:00', '月〜金 9:00-17:00'],
    ['月～金 9:00～12:00、13:00～17:00', '月〜金 9:00-12:00、13:00-17:00'],
    ['月～金 9:00-12:00・13:00-17:00', '月〜金 9:00-12:00、13:00-17:00'],
    ['月〜金 9:00-17:00（昼休み 12:00-13:00）', '月〜金 9:00-12:00、13:00-17:00'],
    ['月〜金 9:00-17:00（12時〜13時を除く）', '月〜金 9:00-12:00、13:00-17:00'],
    ['第2・第4土曜 10:00-12:00', '第2・第4土 10:00-12:00'],
    ['第2・4土 10:00-12:00', '第2・第4土 10:00-12:00'],
    ['毎月第三日曜日 13時半〜15時半', '第3日 13:30-15:30'],
    ['火～土曜日、第1日曜日 9:30～17:00', '火〜土 9:30-17:00、第1日 9:30-17:00'],
    ['最終金曜 18:00-20:00', '最終金 18:00-20:00'],
    ['日・祝日 9:00-12:00、月〜土 9:00-20:00', '日・祝日 9:00-12:00、月〜土 9:00-20:00'],
    ['金 22:00-翌6:00', '金 22:00-翌6:00'],
    ['毎日 22:00-5:00', '毎日 22:00-翌5:00'],
    ['24時間365日', '24時間'],
    ['毎日24時間', '24時間'],
    ['年中無休 10:00-18:00', '毎日 10:00-18:00、祝日は曜日どおり、年末年始も開いています'],
    ['10:00〜18:00（月曜・年末年始休館）', '火〜日 10:00-18:00、年末年始休み'],
    ['開館時間 10時～18時　休館日 月曜・祝日', '火〜日 10:00-18:00、祝日休み'],
    ['毎日 9:00-17:00、第3月曜休み', '毎日 9:00-17:00、第3月休み'],
    [
      '月〜土 9:00-17:00、年末年始（12/28〜1/4）休み',
      '月〜土 9:00-17:00、年末年始休み、年末年始（12/28〜1/4）休み',
    ],
    [
      '4〜9月 月〜金 9:00-18:00、10〜3月 月〜金 9:00-17:00',
      '4月・5月・6月・7月・8月・9月 月〜金 9:00-18:00、10月・11月・12月・1月・2月・3月 月〜金 9:00-17:00',
    ],
  ])('「%s」 is read', (cell, words) => {
    expect(hours(cell)).toBe(words);
  });

  it.each([
    ['だいたい昼間', '「だいたい昼間」が読みとれません'],
    ['火曜休み（祝日の場合は翌日）10:00-18:00', '「祝日の場合は翌日」が読みとれません'],
    ['隔週土曜 10:00-12:00', '「隔週」は、表の時間では表せません'],
    ['月1回', '「月1回」は、表の時間では表せません'],
    ['9:00-17:00', '曜日がありません'],
    ['月〜金 9時〜', '「9時」の、始まりか終わりの時刻がありません'],
    ['月〜金 9:00-5:00', '「9:00-5:00」は、終わりが始まりより前です'],
    ['月〜金 9:00-25:00', '「25:00」という時刻はありません'],
    ['月〜金、土', '「月・火・水・木・金、土」の時刻がありません'],
    ['月〜金 9:00-17:00 定休日', '休みの曜日が読みとれません'],
    ['土・日曜日、祝日を除く 9:00～17:00', '「土・日、祝日」の、どこまでを除くのかが分かりません'],
    ['第1・第3月曜、水曜 10:00-12:00', '「水」が、第何週かの日か、毎週の日かが分かりません'],
    ['休日 9:00-12:00', '「休日」が、日曜か祝日かが分かりません'],
    ['月〜金 9:00-17:00、12月28日休み', '「12月28日」が、今年だけか、毎年かが分かりません'],
    ['休館日 月曜', '休みの曜日だけがあります'],
  ])('「%s」 is refused, with the part that is unclear', (cell, message) => {
    expect(hours(cell)).toContain(message);
  });

  /** Cells of forty made-up sections, each written in the way of that section by a person who has not read the rules. */
  const strangers: Record<string, string>[] = parse(
    readFileSync('tests/fixtures/worksheets/hours-cells.csv'),
    { columns: true },
  );

  it.each(strangers)(
    '$cell is read or refused as its writer means it',
    ({ cell = '', ambiguous, hours: words, note, refused }) => {
      const read = readHours(cell);
      if (refused) {
        expect(read).toEqual({ problem: expect.stringContaining(refused) });
        return;
      }
      expect(ambiguous).toBe('');
      expect(hours(cell)).toBe(words);
      expect('problem' in read ? undefined : (read.text ?? '')).toBe(note);
    },
  );

  it('of every record are written so that reading them changes nothing', () => {
    const places = ['tests/fixtures/city', 'tests/fixtures/chiba-city'].flatMap(
      (folder) => loadContent(folder).folders.places,
    );
    for (const { record } of places) {
      if (!record.hours || record.hours === 'unknown' || record.hours.value === 'unknown') continue;
      const { value } = record.hours;
      if (formatHoursCell(value) === '') continue;
      const names = value.weekly.map(({ venue, label }) => venue ?? label ?? '');
      const read = readHours(formatHoursCell(value), names);
      if ('problem' in read) throw new Error(read.problem);
      const merged = mergeHours(read, value, []);
      if ('problem' in merged) throw new Error(merged.problem);
      expect(hoursSchema.parse(merged.hours)).toEqual(value);
    }
  });
});

it.each([
  [
    '体操: 第2・第4土 10:00-12:00 会場: 東館 ※予約は不要です',
    {
      name: '体操',
      days: ['sat'],
      weeks: [2, 4],
      from: '10:00',
      to: '12:00',
      venue: '東館',
      note: '予約は不要です',
    },
  ],
  ['食堂: 毎月第3土曜 11:00から', { name: '食堂', days: ['sat'], weeks: [3], from: '11:00' }],
  [
    '祭り: 2026年12月5日・2026年12月6日 10:00-15:00',
    { name: '祭り', dates: ['2026-12-05', '2026-12-06'], from: '10:00', to: '15:00' },
  ],
  ['会食: 4月・6月 ※3つの組で', { name: '会食', months: [4, 6], note: '3つの組で' }],
])('the event 「%s」 is read, and written back in the same words', (cell, event) => {
  const read = readEvent(cell);
  expect(read).toEqual({ event });
  expect(readEvent(formatEventCell(event as never))).toEqual({ event });
});

describe('a number in a cell', () => {
  it.each([
    '(03)0001-0006',
    '03(0001)0006',
    '03 0001 0006',
    '03.0001.0006',
    '０３－０００１－０００６',
    'TEL 03-0001-0006',
    '03ー0001ー0006',
  ])('「%s」 is taken', (cell) => {
    expect(readNumber(cell, '電話', [])).toEqual({ value: '03-0001-0006' });
  });

  it.each([
    ['0300010006', 'ハイフンがない'],
    ['300010006', '初めの 0 がありません'],
    ['03-0001-0006（代表）', 'ほかの言葉「代表」'],
    ['03-0001-0006 内線12', '内線の番号は書けません'],
    ['03-0001-0006、03-0001-0007', '番号が2つあります'],
    ['03-0001-0006\n03-0001-0007', '番号が2つあります'],
    ['119', '緊急などの3けたの番号'],
    ['000-000-0000', '書き方の例のまま'],
    ['090-0001-0006', '携帯電話の番号は書けません'],
    ['+81-3-0001-0006', '0 から書いてください'],
    ['市役所に聞く', '電話番号の形が正しくありません'],
  ])('「%s」 is refused, saying why', (cell, message) => {
    expect(readNumber(cell, '電話', [])).toEqual({ problem: expect.stringContaining(message) });
  });

  it('is taken in every form if the record already has it', () => {
    expect(readNumber('119', '電話', ['119'])).toEqual({ value: '119' });
  });
});

describe('a day in a cell', () => {
  it.each([
    '2026-1-5',
    '2026/01/05',
    '2026.1.5',
    '２０２６年１月５日',
    '2026年1月5日（月）',
    '2026-01-05 0:00',
    '20260105',
    '令和8年1月5日',
    'R8.1.5',
    'Ｒ８／１／５',
  ])('「%s」 is read', (cell) => {
    expect(readDay(cell)).toEqual({ day: '2026-01-05' });
  });

  it.each([
    ['1月5日', '年がありません'],
    ['1/5', '年がありません'],
    ['8.1.5', '西暦か令和か'],
    ['46027', '日付の番号'],
    ['2026-02-30', '暦にない'],
    ['きのう', '2026-11-24 の形'],
  ])('「%s」 is refused, saying why', (cell, message) => {
    expect(readDay(cell)).toEqual({ problem: expect.stringContaining(message) });
  });
});

it('the signature of a row survives what spreadsheets do to texts', () => {
  const written = ['親子で100円〜300円', '2026年12月1日', '川辺1-2', '剝ぐ𠮷田'];
  const saved = ['親子で100円～300円', '2026/12/1', '川辺１−２', '?ぐ?田'];
  expect(signatureOf(saved)).toBe(signatureOf(written));
  expect(signatureOf(written)).toMatch(/^[a-p]{8}$/);
  expect(foldCell('03-0001-0006')).not.toBe(foldCell('03-0001-0007'));
});
