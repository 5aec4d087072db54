import type { Kinds } from '../../src/schema/kinds.ts';
import { newRecordRows, type UsualRecord } from '../worksheet/new-record-rows.ts';
import { newRecordColumns, writeWorksheet } from '../worksheet/table.ts';

/** Where the sheet is in the new folder. The site and the check do not read it. */
export const firstRecordsFile = 'worksheets/新しい窓口.csv';

/**
 * The counters that most cities have, by law or by national programmes, in general names. They are rows to fill in and no
 * facts: whether the city has one, how many and under which name only its staff know.
 */
const usualRecords: readonly UsualRecord[] = [
  { kind: 'houkatsu', name: '地域包括支援センター' },
  { kind: 'ninchisho', name: '認知症の相談窓口' },
  { kind: 'kaigo-yobo', name: '介護予防の教室や集まり' },
  { kind: 'zaitaku', name: '在宅医療・介護連携の相談窓口' },
  { kind: 'kikan', name: '基幹相談支援センター' },
  { kind: 'kenri', name: '障害者虐待防止センター' },
  { kind: 'kyoten', name: '地域生活支援拠点' },
  { kind: 'chikatsu', name: '地域活動支援センター' },
  { kind: 'kokoro', name: '保健所のこころの相談' },
  { kind: 'kokoro', name: 'ひきこもりの相談窓口' },
  { kind: 'sukoyaka', name: 'こども家庭センター（妊娠・出産・子育て）' },
  { kind: 'sukoyaka', name: '保健センター' },
  { kind: 'hiroba', name: '子育て支援センター' },
  { kind: 'azukari', name: '利用者支援事業（保育の案内）' },
  { kind: 'azukari', name: 'ファミリー・サポート・センター' },
  { kind: 'kodomo-soudan', name: '家庭児童相談室' },
  { kind: 'kodomo-soudan', name: '児童相談所' },
  { kind: 'kodomo-soudan', name: '教育相談センター' },
  { kind: 'kodomokan', name: '児童館' },
  { kind: 'jiritsu', name: '自立相談支援機関' },
  { kind: 'jiritsu', name: '福祉事務所（生活保護）' },
  { kind: 'kurashi', name: '消費生活センター' },
  { kind: 'kurashi', name: '法律相談' },
  { kind: 'josei', name: '女性相談支援員' },
  { kind: 'josei', name: '配偶者暴力相談支援センター' },
  { kind: 'ibasho', name: '地域の居場所やこども食堂' },
  { kind: 'shakyo', name: '社会福祉協議会' },
  { kind: 'katsudo', name: 'ボランティアセンター' },
  { kind: 'katsudo', name: '民生委員・児童委員' },
  { kind: 'gaikokujin', name: '外国人の相談窓口' },
  { kind: 'section', name: '高齢者福祉の課' },
  { kind: 'section', name: '障害福祉の課' },
  { kind: 'section', name: '子育て支援の課' },
  { kind: 'section', name: '生活福祉の課' },
  { kind: 'section', name: '健康づくりの課' },
  { kind: 'shisho', name: '支所' },
];

/** The worksheet of new records with the usual counters of a city in its first rows: CSV, which `npm run import` reads. */
export const firstRecordsSheet = ({ kinds }: Kinds): string =>
  writeWorksheet(newRecordColumns, newRecordRows(kinds, usualRecords));
