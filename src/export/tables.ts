import { writeTable } from '../data/table.ts';
import type { PublishedPlace } from '../schema/published.ts';

/** Fields of a record in the table of all records, with the name of their column. */
const columns = [
  ['forWhom', '対象'],
  ['phones', '電話番号'],
  ['fax', 'FAX番号'],
  ['mail', 'メール'],
  ['address', '住所'],
  ['hours', '開いている時間'],
  ['fee', '費用'],
  ['reservation', '予約'],
  ['operator', '運営'],
] as const;

/** What stands in a cell where nobody knows the value: never an empty cell. */
export const unknownMark = '不明';
/** What stands where a record is not asked for the value. */
const notAsked = '対象外';

/** Whether a record is there, with the day of a beginning or an end that is still to come. */
function stateOf({ status: { value, from, until } }: PublishedPlace): string {
  if (value === 'preparing') return from === undefined ? '準備中' : `${from}から`;
  return until === undefined ? '開いている' : `${until}まで`;
}

/** What stands where the text alone says it: it depends on people or times, or on what one does there. */
const inWords = '文を見る';
const bookings = { none: '不要', needed: '必要' };

/** A value to choose by, beside the text of its fact. */
function choice(fact: { known: boolean } | undefined, value: string | false | undefined): string {
  if (!fact) return notAsked;
  return fact.known ? value || inWords : unknownMark;
}

/**
 * All records as one table: each value with the ids of its sources and its date. 「不明」 is an explicit hole,
 * 「対象外」 a field that is not asked of the kind.
 * @param sayHours the hours of a record in words
 */
export function placesTable(
  places: readonly PublishedPlace[],
  formatHours: (hours: Extract<NonNullable<PublishedPlace['hours']>, { known: true }>['value']) => string,
): string {
  const head = columns.flatMap(([, name]) => [name, `${name}_出典`, `${name}_日付`]);
  return writeTable(
    [
      ...['ID', '名称', '名称_カナ', '種別', '説明'],
      ...head,
      '緯度',
      '経度',
      '位置の正確さ',
      'URL',
      '無料',
      '予約の要否',
      '状態',
    ],
    places.map((place) => {
      const cells = columns.flatMap(([field]) => {
        const fact = place[field];
        if (!fact) return [notAsked, '', ''];
        if (!fact.known) return [unknownMark, '', ''];
        return [cellOf(fact.value), fact.source.join(' '), fact.asOf ?? '日付不明'];
      });
      const point = place.position?.value;
      return [
        place.id,
        place.name,
        place.kana ?? unknownMark,
        place.kindName,
        place.summary,
        ...cells,
        point ? String(point.lat) : unknownMark,
        point ? String(point.lon) : unknownMark,
        point?.precision ?? unknownMark,
        place.url,
        choice(
          place.fee,
          place.fee?.known && place.fee.free !== undefined && (place.fee.free ? 'はい' : 'いいえ'),
        ),
        choice(
          place.reservation,
          place.reservation?.known && place.reservation.booking && bookings[place.reservation.booking],
        ),
        stateOf(place),
      ];
    }),
  );

  function cellOf(value: unknown): string {
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return value.map(({ number }) => number).join(' ');
    return formatHours(value as Parameters<typeof formatHours>[0]);
  }
}
