import type { Cells } from './worksheets.ts';

/** The section whose sheet the made-up clerk fills in. */
export const section = '福祉課';

/** What a made-up clerk enters in one afternoon, as people write: record, row, new value. */
export const entries: readonly (readonly [string, string, string])[] = [
  ['yamate-soudan', '電話', '０３－０００１－０１０１'],
  ['yamate-soudan', '電話の用件', '相談の電話'],
  ['yamate-soudan', '電話の料金', '有料'],
  ['yamate-soudan', '電話2', '03(0001)0103'],
  ['yamate-soudan', '電話2の用件', '夜の連絡先'],
  ['yamate-soudan', 'ファクス', '(03)0001-0102'],
  ['yamate-soudan', 'メール', 'yamate@example.jp'],
  ['yamate-soudan', 'ホームページ', 'https://example.jp/yamate'],
  ['yamate-soudan', '住所', 'つばき市坂上１番地の２'],
  ['yamate-soudan', '郵便番号', '〒100-0009'],
  ['yamate-soudan', '行き方', 'やまて駅から歩いて5分です。'],
  ['yamate-soudan', '開いている時間', '平日9時～17時（年末年始を除く）'],
  ['yamate-soudan', 'だれが使えるか', '山手地区に住む人'],
  ['yamate-soudan', 'お金', '無料'],
  ['yamate-soudan', '予約', '予約は不要です'],
  ['yamate-soudan', '運営', 'つばき市'],
  ['yamate-soudan', '読み', 'やまてそうだんせんたー'],
  ['yamate-soudan', '開いているか', '開いている'],
  ['yamate-soudan', '受け持つ地区', '今のまま'],
  ['furui-soudan', '電話', '今のまま'],
  ['furui-soudan', '電話の料金', '有料'],
  ['furui-soudan', '電話2', '03 0001 0112'],
  ['furui-soudan', '住所', 'つばき市川辺1-2-3'],
  ['furui-soudan', '開いている時間', '月～金 9:00～12:00、13:00～17:00'],
  ['furui-soudan', 'お金', '１回５００円'],
  ['furui-soudan', 'だれが使えるか', '変更なし'],
  ['furui-soudan', '予約', '予約が必要です。'],
  ['furui-soudan', '運営', 'つばき市の福祉公社'],
  ['furui-soudan', '読み', 'ふるいしりょうのそうだんじょ'],
  ['renkei-center', '電話', '〃'],
  ['renkei-center', '電話の用件', '医療と介護の窓口'],
  ['renkei-center', '住所', '不明'],
  ['renkei-center', '開いている時間', '月ー金 9:00ー17:00、土日祝休み'],
  ['renkei-center', 'お金', '無料'],
  ['renkei-center', 'ファクス', '03-0001-0122'],
  ['renkei-center', 'メール', 'ｒｅｎｋｅｉ@example.jp'],
  ['renkei-center', '秘密・匿名', '名前を言わなくても相談できます。'],
  ['kawabe-soudan', '電話', '今のまま'],
  ['kawabe-soudan', 'ファクス', 'ない'],
  ['kawabe-soudan', '開いている時間', '月～金 9:00-12:00・13:00-18:00'],
  ['kawabe-soudan', '時間の但し書き', '受付は17時30分までです。'],
  ['kawabe-soudan', '催し', '体操: 第２・第４土 １０時～１２時 会場: 東館'],
  ['kawabe-soudan', 'お金', '同上'],
  ['kawabe-soudan', 'してくれること2', '書類の書き方の相談'],
  ['kawabe-soudan', '使えることば', '日本語と英語です。'],
  ['kawabe-soudan', '車いす・授乳など', '入口に段がありません。'],
  ['kawabe-soudan', '担当の課', '今のまま'],
  ['niji-hiroba', '電話', '今のまま'],
  ['niji-hiroba', '開いている時間', '水・木 10:00-15:00（東館）'],
  ['niji-hiroba', '会場2の住所', 'つばき市川辺1-2-3'],
  ['niji-hiroba', '会場3', '南館1階'],
  ['niji-hiroba', '年齢', '0歳～3歳'],
  ['niji-hiroba', 'お金', '親子で100円～300円'],
  ['niji-hiroba', 'ほかの呼び名', '虹広場、レインボー広場'],
  ['tsuru-hiroba', '開いている時間', '10:00～16:00（月曜休み）'],
  ['tsuru-hiroba', '住所', '今のまま'],
  ['tsuru-hiroba', 'お金', '無料'],
  ['hato-hiroba', '電話', '今のまま'],
  ['hato-hiroba', '最後の日', '令和9年1月31日'],
  ['kakure-ie', '電話の用件', '夜も出ます'],
];

/** The ways in which the clerk writes the day of the confirmation. */
const days = ['2026-11-20', '令和8年11月20日', 'R8.11.20', '2026年11月20日(金)'];

/** The rows of a sheet with the entries of the afternoon, sorted by the label of the row. */
export function filledRows(rows: readonly Cells[]): Cells[] {
  const filled = rows.map((row) => {
    const index = entries.findIndex(([id, label]) => row['窓口'] === id && row['項目'] === label);
    const [, , value = ''] = entries[index] ?? [];
    return index === -1 ? row : { ...row, 新しい値: value, 確かめた日: days[index % days.length] ?? '' };
  });
  return filled.toSorted((one, other) => (one['項目'] ?? '').localeCompare(other['項目'] ?? '', 'ja'));
}
