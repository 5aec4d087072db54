import { hallName, type NewCity } from './city.ts';
import { firstRecordsFile } from './first-records.ts';
import { dataSets } from './geo/open-files.ts';
import { geoSteps } from './geo/geo-report.ts';
import type { Geodata } from './geo/geodata.ts';

/**
 * What staff do next with a new content folder, in Japanese, in order.
 * @param lines the ids of the nationwide lines in the folder
 */
export const nextSteps = (
  city: NewCity,
  lines: readonly string[],
  geodata: Geodata | undefined,
): string[] => [
  ...(city.phone
    ? []
    : [
        `${hallName(city)}の代表番号を places/section/ に足し、その窓口・場所の名前を site.json の lastResort に書く`,
      ]),
  ...(lines.includes('nat-yorisoi')
    ? []
    : [
        'どんな困りごとも24時間聞く電話を資料で確かめて足し、flow/o-hanasu.json の atNight と、emergency.json の listeningLine に書く',
      ]),
  'sources.json に、使う資料を足す',
  `${firstRecordsFile} の表（よくある窓口の、種類と一般の名前だけ）を課に回し、正しい名前と課を書く`,
  'その表を見て、places/ に、窓口や場所を足す',
  'emergency.json に、県や市の電話（救急の相談など）を足す',
  ...(geodata ? geoSteps(geodata) : stepsWithoutGeodata),
  'districts.json と towns.csv を、資料を見て書く（書くまで、地区のページは出ません）',
];

/** What staff download: the title of each data set once. */
const titles = [...new Set(Object.values(dataSets).map(({ title }) => title))];

const stepsWithoutGeodata = [
  `町・駅・郵便番号・地図の資料をダウンロードして1つのフォルダーに展開し、npm run geodata -- フォルダー を実行する。資料: ${titles.join('、')}`,
  'それをしないときは、site.json の bounds（今は日本全体）に、市の南・西・北・東の端の緯度と経度を書く',
];
