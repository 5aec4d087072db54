import { parseAddress } from '../../../src/domain/postal-address.ts';
import { streetOf, townAtStart } from '../../../src/domain/street.ts';
import type { Place } from '../../../src/schema/place.ts';
import { geocodeAddress, geocodeBuilding } from '../../content/geocoding.ts';
import { refuse, type Draft, type Field, type Lookups } from './field.ts';
import { detailField, itemField, numbered } from './list.ts';
import { cleanText, factField, readText } from './text.ts';

const precisions = { exact: '建物', chome: '丁目', town: '町' } as const;

/** The rows of where a record is: address, postal code, the way there, and venues. None if its place is secret. */
export function addressFields(place: Place, lookups: Lookups): Field[] {
  if (place.confidential) return [];
  return [
    factField('住所', 'address', place.address, {
      help: '市の名前から、建物の階まで',
      read: addressReader(lookups),
      noneProblem: '住所を「ない」にはできません。分からないときは「不明」と書いてください',
      canBeUnknown: true,
      follow: (address) => followAddress(place, address, lookups),
    }),
    factField('郵便番号', 'postalCode', place.postalCode, {
      help: '例: 000-0000',
      read: (cell) => {
        const text = cell
          .normalize('NFKC')
          .replaceAll(/[‐‑–—―−ー〒\s]/g, (mark) => (mark === '〒' || /\s/.test(mark) ? '' : '-'));
        const [, first, last] = /^(\d{3})-?(\d{4})$/.exec(text) ?? [];
        if (first === undefined) return refuse('郵便番号は 000-0000 の形で書いてください');
        return `${first}-${last}`;
      },
      canBeUnknown: false,
    }),
    factField('行き方', 'access', place.access, { help: '駅やバス停から。短い文で', canBeUnknown: false }),
    ...venueFields(place, lookups),
  ];
}

/** @returns a reader of addresses. @throws {RowProblem} if the municipality is missing, or a date or a number is left */
const addressReader =
  ({ gazetteer: { city } }: Lookups) =>
  (cell: string): string => {
    const text = readText(cell).replaceAll(/(?<=\d)[‐‑–—―−ー－](?=\d)/g, '-');
    if (/^〒|^\d{3}-\d{4}/.test(text))
      refuse('郵便番号は「郵便番号」の行に書いてください。ここには住所だけを書きます');
    if (/^\d{1,2}月\d{1,2}日$|^\d{4}[-/年]\d/.test(text))
      refuse(
        '日付になっています（表計算ソフトが 6-1 を日付にすることがあります）。市の名前から書いてください',
      );
    const parsed = parseAddress(text, city);
    if (!parsed) return refuse(`市の名前から書いてください（例: ${city.name}…1-2-3）`);
    if (!/\d/.test(text.replace(/第\d/g, '')) && !/[一二三四五六七八九十]/.test(parsed.street))
      refuse('番地がありません。番地まで書いてください');
    return text;
  };

/** A new address drops the postal code of the old one, and sets the position anew. */
function followAddress(place: Place, address: string | undefined, lookups: Lookups) {
  const geocoded = address === undefined ? undefined : geocodeAddress(address, lookups.gazetteer);
  const position = geocoded && 'position' in geocoded ? geocoded.position : undefined;
  const postcode = address === undefined ? undefined : postcodeOf(address, lookups);
  const old = place.postalCode?.value;
  const isOtherPostcode = old !== undefined && postcode?.value !== old;
  const isOtherCity = geocoded && 'problem' in geocoded && geocoded.problem === 'otherCity';
  const remarks = [
    isOtherCity && '市の外の住所です。合っているか、もう一度見てください',
    position
      ? `地図の位置は、新しい住所の${precisions[position.precision]}にします`
      : (place.position ?? address) !== undefined &&
        `地図の位置は、${place.position ? '消えます' : '入りません'}（住所から分かりません）`,
    isOtherPostcode &&
      (postcode
        ? `郵便番号は ${old} から ${postcode.value} にします（町の郵便番号の表から）`
        : `前の住所の郵便番号 ${old} は消えます`),
    place.access && address !== undefined && `行き方「${place.access.value}」も、合っているか見てください`,
  ].filter((remark) => remark !== false && remark !== undefined);
  return {
    remarks,
    apply: (draft: Draft) => {
      draft.changed.add('position');
      if (position) draft.data.position = plainPosition(position);
      else delete draft.data.position;
      if (!isOtherPostcode) return;
      draft.changed.add('postalCode');
      if (postcode) draft.data.postalCode = postcode;
      else delete draft.data.postalCode;
    },
  };
}

/** The postal code of the town of an address; undefined if the table has none or several. */
function postcodeOf(address: string, { gazetteer: { city, towns }, postcodes }: Lookups) {
  const street = streetOf(address, city);
  const town = street === undefined ? undefined : townAtStart(street, towns)?.rows[0]?.town;
  const [row, ...others] = postcodes.filter((entry) => entry.town === town);
  return row && others.length === 0 ? { value: row.postcode, source: row.source } : undefined;
}

const plainPosition = ({ lat, lon, precision, source }: NonNullable<Place['position']>) => ({
  lat,
  lon,
  precision,
  source: source.length > 1 ? source : source[0],
});

const letters = { mon: '月', tue: '火', wed: '水', thu: '木', fri: '金', sat: '土', sun: '日' } as const;

function venueFields({ venues }: Place, lookups: Lookups): Field[] {
  return [...venues, undefined].flatMap((venue, index) => {
    const label = numbered('会場', index);
    const detail = { key: 'venues', index, itemLabel: label, itemValue: venue?.value } as const;
    const text = (name: string, part: string, now: string, help: string, place?: (value: string) => object) =>
      detailField({
        ...detail,
        label: `${label}の${name}`,
        now,
        help,
        read: (cell) => {
          const value = part === 'address' ? addressReader(lookups)(cell) : readText(cell);
          return { part: { [part]: value, ...place?.(value) }, words: value };
        },
        none: { [part]: undefined, ...(place && { position: undefined }) },
      });
    return [
      itemField({
        label,
        key: 'venues',
        index,
        item: venue,
        help: venue ? '会場の名前と階' : '会場が住所と別にあるとき。名前と階',
        read: readText,
        keep: ({ days, when }) => ({
          kept: { ...(days !== undefined && { days }), ...(when !== undefined && { when }) },
          remarks:
            (venue?.address ?? venue?.within ?? venue?.position)
              ? ['前の会場の住所と位置は消えます。新しい会場の住所の行も書いてください']
              : [],
        }),
        follow: (value) => ({
          remarks: [],
          apply: (draft) => renameVenueInHours(draft, venue?.value, value),
        }),
      }),
      text('住所', 'address', venue?.address ?? '', '市の名前から', (value) => {
        const geocoded = geocodeAddress(value, lookups.gazetteer);
        return { position: 'position' in geocoded ? plainPosition(geocoded.position) : undefined };
      }),
      text(
        '建物',
        'within',
        venue?.within ?? '',
        '住所が分からないとき。「中央駅」のような駅や、建物の名前',
        (value) => {
          const geocoded = geocodeBuilding(value, lookups.gazetteer, () => undefined);
          return 'position' in geocoded
            ? { position: plainPosition(geocoded.position) }
            : refuse(`「${value}」という駅や建物は、位置の表にありません`);
        },
      ),
      detailField({
        ...detail,
        label: `${label}の曜日`,
        now: venue?.days?.map((day) => letters[day]).join('・') ?? '',
        help: '例: 月・水',
        read: (cell) => {
          const days = [...cell.normalize('NFKC').replaceAll(/曜日?|[・、,\s]/g, '')].map(
            (letter) => Object.entries(letters).find(([, name]) => name === letter)?.[0],
          );
          if (days.length === 0 || days.includes(undefined)) refuse('曜日を「月・水」のように書いてください');
          return { part: { days: [...new Set(days)], when: undefined }, words: cleanText(cell) };
        },
        none: { days: undefined },
      }),
      text('時期', 'when', venue?.when ?? '', '曜日で言えないとき。例: 第2土曜'),
    ];
  });
}

/** Rows of the hours name their venue; they follow its new name. */
function renameVenueInHours(draft: Draft, old: string | undefined, name: string | undefined): void {
  const { hours } = draft.data as { hours?: { value?: { weekly?: { venue?: string }[] } } };
  const rows = typeof hours === 'object' ? hours.value?.weekly : undefined;
  const named = rows?.filter(({ venue }) => venue !== undefined && venue === old) ?? [];
  if (named.length === 0) return;
  if (name === undefined)
    refuse('この会場の時間があります。先に「開いている時間」を、ほかの会場の時間に直してください');
  for (const row of named) row.venue = name;
  draft.changed.add('hours');
}
