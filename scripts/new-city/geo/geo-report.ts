import { citedGeoSources, geoSources, sourceEntry } from './geo-sources.ts';
import { missing, wrongFiles, type Geodata } from './geodata.ts';

/** What was made, one line of Japanese each. */
export function geoReport({
  towns = [],
  stations = [],
  postcodes = [],
  anchors = [],
  leftOut,
  open,
}: Geodata): string[] {
  const names = new Set(towns.map(({ town }) => town));
  return [
    `市の形と範囲（bounds）、町 ${names.size}（丁目などの位置 ${towns.length}）、駅 ${stations.length}、郵便番号 ${postcodes.length}、建物 ${anchors.length} を作りました。`,
    ...(leftOut > 0
      ? [`郵便番号 ${leftOut} 件は、町が1つに決まらないか、町の位置がないので、入れていません。`]
      : []),
    ...wrongFiles(open).map((line) => `使わなかったファイル: ${line}`),
  ];
}

/** What staff do next, in Japanese: what the files do not give. */
export function geoSteps(geodata: Geodata): string[] {
  const { towns = [], stations = [], open } = geodata;
  const cited = citedGeoSources(geodata);
  const undated = cited.filter((id) => sourceEntry(id, open, '').asOf === null);
  const absent = (['stations', 'railways', 'towns', 'postcodes'] as const).filter(
    (set) => open[set].length === 0,
  );
  const unread = new Set(towns.filter(({ kana }) => kana === '').map(({ town }) => town));
  return [
    ...absent.map((set) => `${missing(set)}（そのあと npm run geodata -- --replace フォルダー）`),
    ...(stations.some(({ kana }) => kana === '')
      ? ['geo/stations.csv の kana に、駅の読みを資料を見て書く（鉄道データに、読みはありません）']
      : []),
    ...(unread.size > 0
      ? [`geo/towns.csv の、読み（kana）のない ${unread.size} の町に、読みを資料を見て書く`]
      : []),
    ...(undated.length > 0
      ? [`sources.json の ${undated.join('、')} の asOf に、ダウンロードのページにある日付を書く`]
      : []),
    `sources.json の ${cited.join('、')} の licence を、${publishers(cited)}のページの利用条件と見くらべる`,
  ];
}

const publishers = (ids: readonly string[]): string =>
  [...new Set(ids.map((id) => geoSources[id]!.publisher))].join('、');
