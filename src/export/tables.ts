import { writeTable } from '../data/table.ts';
import type { PublishedPlace } from '../schema/published.ts';

/** Fields that have a column with value, sources and date each, with the name of the column. */
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

/** The text of a cell whose value is unknown; such a cell is never empty. */
const unknownText = '不明';
/** The text of a cell whose field is absent, because the kind of the record does not require it. */
const notAskedText = '対象外';

/** The state of a record as text, with a beginning or an end that is still ahead. */
function stateOf({ status: { value, from, until } }: PublishedPlace): string {
  if (value === 'preparing') return from === undefined ? '準備中' : `${from}から`;
  if (value === 'unconfirmed') return '未確認';
  return until === undefined ? '開いている' : `${until}まで`;
}

/** The text of a choice that depends on people, times or activities and is described only in the field's text. */
const seeText = '文を見る';
const bookings = { none: '不要', needed: '必要' };

/** The cell of a choice (free, booking) that complements the text of its fact. */
function choice(fact: { known: boolean } | undefined, value: string | false | undefined): string {
  if (!fact) return notAskedText;
  return fact.known ? value || seeText : unknownText;
}

/**
 * All records as one CSV table: each value with the ids of its sources and its date. 「不明」 is an explicitly unknown
 * value, 「対象外」 an absent field, which the kind of the record does not require.
 * @param formatHours the hours of a record as text
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
        if (!fact) return [notAskedText, '', ''];
        if (!fact.known) return [unknownText, '', ''];
        return [cellOf(fact.value), fact.source.join(' '), fact.asOf ?? '日付不明'];
      });
      const point = place.position?.value;
      return [
        place.id,
        place.name,
        place.kana ?? unknownText,
        place.kindName,
        place.summary,
        ...cells,
        point ? String(point.lat) : unknownText,
        point ? String(point.lon) : unknownText,
        point?.precision ?? unknownText,
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
