import type { CityData, PlaceView } from '../data/views.ts';
import { formatAllHours } from '../text/hours.ts';
import { lifecycleNotes } from '../text/lifetime.ts';
import { writeTable } from '../data/table.ts';
import { t, type MessageKey } from '../text/messages.ts';
import { isKnown, isUnknown, type MaybeFact } from '../domain/knowledge.ts';
import { parseAddress } from '../domain/postal-address.ts';
import type { Hours } from '../schema/hours.ts';
import type { datasets } from '../schema/kinds.ts';

type Dataset = (typeof datasets)[number];
type TableContext = { city: CityData; pageOf: (id: string) => string };

/**
 * The columns of 公共施設一覧 and 子育て施設一覧 of 推奨データセット (政府CIOポータル), in their order. Unknown values are
 * empty, as the standard requires, and are listed in 備考.
 */
const columnsOf: Record<Dataset, string[]> = {
  public:
    '都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_通称,POIコード,住所,方書,緯度,経度,電話番号,内線番号,法人番号,団体名,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,説明,バリアフリー情報,URL,備考'.split(
      ',',
    ),
  childcare:
    '都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,種別,住所,方書,緯度,経度,アクセス方法,駐車場情報,電話番号,内線番号,FAX番号,法人番号,団体名,許可等年月日,収容定員,受入年齢,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,一時預かりの有無,URL,備考'.split(
      ',',
    ),
};

/** A table of 推奨データセット as CSV, with the records of its kinds that have not ended. */
export function recommendedTable(dataset: Dataset, { city, pageOf }: TableContext): string {
  const columns = columnsOf[dataset];
  const places = city.kinds.filter((kind) => kind.dataset === dataset).flatMap((kind) => kind.places);
  return writeTable(
    columns,
    places.map((place, index) => {
      const cells: Record<string, string> = {
        ...cellsOf(place, city),
        NO: String(index + 1).padStart(10, '0'),
      };
      return columns.map((column) => (column === 'URL' ? pageOf(place.id) : (cells[column] ?? '')));
    }),
  );
}

function cellsOf(place: PlaceView, { site, today }: CityData): Record<string, string> {
  const value = (fact: MaybeFact<string>) => (isKnown(fact) ? fact.value : '');
  const address = isKnown(place.address) ? addressCells(place.address.value, site) : {};
  const hours = isKnown(place.hours) ? place.hours.value : undefined;
  return {
    都道府県コード又は市区町村コード: site.city.code,
    都道府県名: site.city.prefecture,
    // The city that publishes the data, as the standard requires, not that of the address.
    市区町村名: site.city.name,
    名称: place.name,
    名称_カナ: katakana(place.kana ?? ''),
    名称_通称: place.aliases[0] ?? '',
    種別: place.kindView.plain,
    ...address,
    緯度: String(mappedPosition(place)?.lat ?? ''),
    経度: String(mappedPosition(place)?.lon ?? ''),
    アクセス方法: value(place.access),
    電話番号: place.verifiedPhones[0]?.value ?? '',
    FAX番号: value(place.fax),
    団体名: value(place.operator),
    受入年齢: place.ages ? value(place.forWhom) : '',
    ...timesOf(hours),
    利用可能日時特記事項: hours ? formatAllHours(hours) : '',
    説明: place.summary,
    バリアフリー情報: value(place.accessibility),
    備考: remarks(place, today),
  };
}

/** The position of a record; not that of its town, since the table has no column for an error of up to 2.5 km. */
const mappedPosition = ({ position }: PlaceView) => (position?.precision === 'town' ? undefined : position);

/** The address without its building, which has its own column. */
function addressCells(address: string, { city }: CityData['site']): Record<string, string> {
  const parts = parseAddress(address, city);
  if (!parts?.building) return { 住所: address };
  const town = parts.city + parts.street;
  const end = address.indexOf(town) + town.length;
  return { 住所: address.slice(0, end), 方書: parts.building };
}

/** The days and times of a record with the same hours on all its days: the table has columns for no more. */
function timesOf(hours: Hours | undefined): Record<string, string> {
  const rows =
    hours?.weekly.filter(({ weeks, months, firstDay, label }) => !weeks && !months && !firstDay && !label) ??
    [];
  const [row] = rows;
  if (!row || rows.length !== hours?.weekly.length) return {};
  const isUniform = rows.every(({ from, to }) => from === row.from && to === row.to);
  if (!isUniform || row.nextDay) return {};
  const days = rows.flatMap((one) => one.days).map((day) => t(day));
  return { 利用可能曜日: [...new Set(days)].join(''), 開始時間: row.from, 終了時間: row.to };
}

/** The state of the record, its unknown fields and the day of the compilation. */
function remarks(place: PlaceView, today: string): string {
  const unknowns: [MessageKey, boolean][] = [
    ['reading', place.kana === null],
    ['phones', place.verifiedPhones.length === 0],
    ['address', isUnknown(place.address)],
    ['position', mappedPosition(place) === undefined],
    ['hours', isUnknown(place.hours)],
    ['operator', isUnknown(place.operator)],
  ];
  const names = unknowns.filter(([, isUnknownField]) => isUnknownField).map(([name]) => t(name));
  const unknown = names.length > 0 ? t('exportUnknown', { fields: names.join('、') }) : '';
  const life = lifecycleNotes(place.life, today).filter(({ from }) => from === undefined);
  return `${life.map(({ text }) => text).join('')}${unknown}${t('exportDay', { day: today })}`;
}

/** A reading in katakana, as the standard requires. */
function katakana(kana: string): string {
  return kana.replace(/[ぁ-ゖ]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0x60));
}
