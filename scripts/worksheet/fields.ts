import { bookingOf, isFree } from '../../src/domain/features.ts';
import type { Place } from '../../src/schema/place.ts';
import { kanaSchema, mailSchema, textSchema } from '../../src/schema/text.ts';
import { addressFields } from './fields/address.ts';
import { agesField } from './fields/ages.ts';
import { bookingFieldOf, freeOf, readFee } from './fields/claims.ts';
import { districtField } from './fields/districts.ts';
import type { Field, Lookups } from './fields/field.ts';
import { hoursFields } from './fields/hours.ts';
import { itemField, numbered } from './fields/list.ts';
import { numberHelp, numberReader, phoneFields } from './fields/phones.ts';
import { sectionField } from './fields/section.ts';
import { statusFields } from './fields/status.ts';
import { factField, plainField, readText, textOf, validate } from './fields/text.ts';
import { webFields } from './fields/web.ts';

export type { Field, Lookups } from './fields/field.ts';

const longestSummary = 120;

/** The rows of a record, in the order in which they are written and applied: what residents need first. */
export function fieldsOf(place: Place, lookups: Lookups): Field[] {
  const fact = (
    label: string,
    key: 'access' | 'languages' | 'accessibility' | 'bring' | 'privacy' | 'chat' | 'homeVisit',
    help: string,
  ) => factField(label, key, place[key], { help, canBeUnknown: false });
  return [
    ...phoneFields(place, lookups),
    factField('ファクス', 'fax', place.fax, {
      help: numberHelp,
      read: numberReader('ファクス', [textOf(place.fax)], lookups),
      canBeUnknown: true,
    }),
    factField('メール', 'mail', place.mail, {
      help: '例: madoguchi@example.jp（窓口のもの。個人のものは書かない）',
      read: (cell) => String(validate(mailSchema, cell.normalize('NFKC').replaceAll(/\s/g, ''))),
      canBeUnknown: true,
    }),
    ...webFields(place),
    fact('チャット・SNS', 'chat', 'チャット・LINE・SNSでの相談。短い文で'),
    ...addressFields(place, lookups),
    districtField(place, lookups),
    ...hoursFields(place),
    factField('だれが使えるか', 'forWhom', place.forWhom, {
      help: '短い文で。だれでも使えるときは「だれでも」',
      noneProblem: 'だれでも使えるときは「だれでも」と書いてください',
      canBeUnknown: true,
    }),
    agesField(place),
    ...listFields('してくれること', 'services', place.services, '短い文で。1つの欄に1つ'),
    factField('お金', 'fee', place.fee, {
      help: 'かからないときは「無料」とだけ書く。人や場合によるときは短い文で',
      read: readFee,
      derived: (value) => (value === textOf(place.fee) ? { free: isFree(place.fee) } : freeOf(value)),
      noneProblem: '「なし」では、無料かどうかが分かりません。「無料」か、金額を書いてください',
      canBeUnknown: true,
    }),
    factField('予約', 'reservation', place.reservation, {
      help: 'いらないときは「予約は不要です」とだけ書く。人や場合によるときは短い文で',
      derived: (value) =>
        value === textOf(place.reservation)
          ? { booking: bookingOf(place.reservation) }
          : bookingFieldOf(value),
      noneProblem: '「なし」では、予約がいるかどうかが分かりません。「予約は不要です」のように書いてください',
      canBeUnknown: true,
    }),
    fact('持っていくもの', 'bring', '短い文で'),
    fact('使えることば', 'languages', '短い文で。例: 英語、中国語'),
    fact('車いす・授乳など', 'accessibility', '短い文で'),
    fact('秘密・匿名', 'privacy', '匿名でよいか、秘密は守られるか。短い文で'),
    fact('家への訪問', 'homeVisit', '家に来てくれるか。短い文で'),
    ...listFields('そのほか', 'notes', place.notes, 'そのほか知っておくとよいこと。短い文で。1つの欄に1つ'),
    factField('運営', 'operator', place.operator, {
      help: '団体の名前',
      noneProblem: '「ない」にはできません。分からないときは「不明」と書いてください',
      canBeUnknown: true,
    }),
    sectionField(place, lookups),
    plainField('名前', 'name', place.name, '正式な名前', (cell) => readText(cell)),
    plainField('読み', 'kana', place.kana ?? '', 'ひらがなで', (cell) => validate(kanaSchema, cell.trim()), {
      isMissing: place.kana === null,
    }),
    plainField(
      'ひとこと',
      'summary',
      place.summary,
      `何をしてくれる所か。${longestSummary}文字まで`,
      (cell) => readText(cell, textSchema.max(longestSummary, `${longestSummary}文字までにしてください`)),
    ),
    plainField(
      'ほかの呼び名',
      'aliases',
      place.aliases.join('、'),
      '「、」で区切る',
      (cell) => cell.split(/[、，,\n]/).map((name) => readText(name)),
      { none: [] },
    ),
    ...statusFields(place, lookups),
  ];
}

function listFields(
  label: string,
  key: 'services' | 'notes',
  items: Place['services'],
  help: string,
): Field[] {
  return [...items, undefined].map((item, index) =>
    itemField({ label: numbered(label, index), key, index, item, help, read: readText }),
  );
}
