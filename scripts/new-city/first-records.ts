import { writeTable } from '../../src/data/table.ts';
import type { Kinds } from '../../src/schema/kinds.ts';

/** Where the sheet is in the new folder. The site and the check do not read it. */
export const firstRecordsFile = 'worksheets/新しい窓口.csv';

/**
 * The counters that most cities have, by law or by national programmes, in general names: kind → names. They are rows to
 * fill in and no facts: whether the city has one, how many and under which name only its staff know.
 */
const usualRecords: readonly [kind: string, name: string][] = [
  ['houkatsu', '地域包括支援センター'],
  ['ninchisho', '認知症の相談窓口'],
  ['kaigo-yobo', '介護予防の教室や集まり'],
  ['zaitaku', '在宅医療・介護連携の相談窓口'],
  ['kikan', '基幹相談支援センター'],
  ['kenri', '障害者虐待防止センター'],
  ['kyoten', '地域生活支援拠点'],
  ['chikatsu', '地域活動支援センター'],
  ['kokoro', '保健所のこころの相談'],
  ['kokoro', 'ひきこもりの相談窓口'],
  ['sukoyaka', 'こども家庭センター（妊娠・出産・子育て）'],
  ['sukoyaka', '保健センター'],
  ['hiroba', '子育て支援センター'],
  ['azukari', '利用者支援事業（保育の案内）'],
  ['azukari', 'ファミリー・サポート・センター'],
  ['kodomo-soudan', '家庭児童相談室'],
  ['kodomo-soudan', '児童相談所'],
  ['kodomo-soudan', '教育相談センター'],
  ['kodomokan', '児童館'],
  ['jiritsu', '自立相談支援機関'],
  ['jiritsu', '福祉事務所（生活保護）'],
  ['kurashi', '消費生活センター'],
  ['kurashi', '法律相談'],
  ['josei', '女性相談支援員'],
  ['josei', '配偶者暴力相談支援センター'],
  ['ibasho', '地域の居場所やこども食堂'],
  ['shakyo', '社会福祉協議会'],
  ['katsudo', 'ボランティアセンター'],
  ['katsudo', '民生委員・児童委員'],
  ['gaikokujin', '外国人の相談窓口'],
  ['section', '高齢者福祉の課'],
  ['section', '障害福祉の課'],
  ['section', '子育て支援の課'],
  ['section', '生活福祉の課'],
  ['section', '健康づくりの課'],
  ['shisho', '支所'],
];

const columns = ['名前', '種類', '種類の説明', '課', '書き方'];
const help =
  '市の資料にある正しい名前に直し、課を書く。ないものは行を消す。いくつもあるときは、同じ種類の行をふやす';

/** The sheet of the usual counters of a city: a CSV for Excel with the columns name, kind and section, the last empty. */
export function firstRecordsSheet({ kinds }: Kinds): string {
  const rows = usualRecords.flatMap(([kind, name]) => {
    const plain = kinds[kind]?.plain;
    return plain === undefined ? [] : [[name, kind, plain, '', help]];
  });
  return writeTable(columns, rows);
}
