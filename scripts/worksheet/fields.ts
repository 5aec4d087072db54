import { bookingClaim, feeClaim } from '../../src/domain/claims.ts';
import { bookingOf, isFree } from '../../src/domain/features.ts';
import type { Place } from '../../src/schema/place.ts';
import { kanaSchema, mailSchema, textSchema, urlSchema } from '../../src/schema/text.ts';
import { answerOf } from './answers.ts';
import { districtsNamed } from './district-names.ts';
import { addressFields } from './fields/address.ts';
import {
  choicesFor,
  confirmed,
  refuse,
  requireAnswerFits,
  type Field,
  type Lookups,
} from './fields/field.ts';
import { hoursFields } from './fields/hours.ts';
import { detailField, itemField, numbered } from './fields/list.ts';
import { numberHelp, numberReader, phoneFields } from './fields/phones.ts';
import { recordNamed, statusFields } from './fields/status.ts';
import { cleanText, factField, plainField, readText, textOf, validate } from './fields/text.ts';

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

function readFee(cell: string): string {
  const text = readText(cell);
  if (/^[\d,]+$/.test(text)) refuse(`単位がありません。「${text}円」のように書いてください`);
  if (/^(?:unknown|不要|無)$/.test(text)) refuse('「無料」か、金額か、短い文で書いてください');
  return text;
}

/** The field `free` for a text on the cost; none if the text is unclear or the cost depends on the case. */
function freeOf(text: string): object {
  const claim = feeClaim(text);
  return claim === 'free' || claim === 'paid' ? { free: claim === 'free' } : {};
}

/** The field `booking` for a text on booking; none if the text is unclear or it depends on the case. */
function bookingFieldOf(text: string): object {
  const claim = bookingClaim(text);
  return claim === 'none' || claim === 'needed' ? { booking: claim } : {};
}

function webFields({ web }: Place): Field[] {
  return [...web, undefined].flatMap((page, index) => {
    const label = numbered('ホームページ', index);
    return [
      itemField({
        label,
        key: 'web',
        index,
        item: page,
        ...(page && { fact: page }),
        help: '例: https://example.jp/（1つの欄に1つ）',
        read: (cell) => String(validate(urlSchema, cell.normalize('NFKC').replaceAll(/\s/g, ''))),
        keep: ({ label: words }) => ({
          kept: words === undefined ? {} : { label: words },
          remarks:
            words === undefined ? [] : [`前のページの名前「${String(words)}」を、新しいページにも付けます`],
        }),
      }),
      detailField({
        label: `${label}の名前`,
        key: 'web',
        index,
        itemLabel: label,
        itemValue: page?.value,
        now: page?.label ?? '',
        help: '何のページか',
        read: (cell) => {
          const words = readText(cell);
          return { part: { label: words }, words };
        },
        none: { label: undefined },
      }),
    ];
  });
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

const wholeCity = '市内どこでも';

function districtField({ districts }: Place, lookups: Lookups): Field {
  const nameOf = (id: string) => lookups.districts.find((district) => district.id === id)?.name ?? id;
  const now = districts ? districts.value.map(nameOf).join('・') : '';
  return {
    label: '受け持つ地区',
    key: 'districts',
    now,
    ...(districts && { fact: districts }),
    help: `地区の名前を「・」でつなぐ。どの地区の人も使えるときは「${wholeCity}」`,
    choices: choicesFor(now, wholeCity),
    read: (cell) => {
      const answer = answerOf(cell);
      requireAnswerFits(answer, now);
      if (answer === 'none' || answer === 'unknown')
        refuse(`地区の名前か、どの地区の人も使えるときは「${wholeCity}」と書いてください`);
      const isWhole = /^(?:市内)?(?:どこでも|全域|全部|全地区|市全体|市内全域)$/.test(
        cell.normalize('NFKC').trim(),
      );
      if (isWhole)
        return {
          words: wholeCity,
          ...(!districts && { isUnchanged: true as const }),
          apply: (draft) => {
            delete draft.data.districts;
            draft.changed.add('districts');
          },
        };
      const named =
        answer === 'keep' ? { ids: districts?.value ?? [] } : districtsNamed(cell, lookups.districts);
      if ('unknown' in named) {
        const names = lookups.districts.map(({ name }) => name).join('・');
        return refuse(`「${named.unknown}」という地区はありません。次の名前を書いてください: ${names}`);
      }
      const words = named.ids.map(nameOf).join('・');
      return {
        words,
        apply: (draft) => {
          draft.data.districts =
            words === now
              ? confirmed(draft.data.districts, draft)
              : { value: named.ids, ...draft.provenance };
          draft.changed.add('districts');
        },
      };
    },
  };
}

function agesField({ ages }: Place): Field {
  const inWords = ({ from, to }: { from?: number | undefined; to?: number | undefined }) =>
    `${from === undefined ? '' : `${from}歳`}〜${to === undefined ? '' : `${to}歳`}`;
  const now = ages ? inWords(ages.value) : '';
  return {
    label: '年齢',
    key: 'ages',
    now,
    help: '探すときのための数。例: 0歳〜3歳、65歳〜（年齢を問わないときは「ない」）',
    choices: choicesFor(now, now !== '' && 'ない'),
    read: (cell) => {
      const answer = answerOf(cell);
      requireAnswerFits(answer, now);
      if (answer === 'none' || answer === 'unknown')
        return {
          words: 'なし',
          ...(!ages && { isUnchanged: true as const }),
          apply: (draft) => {
            delete draft.data.ages;
            draft.changed.add('ages');
          },
        };
      const text = cell
        .normalize('NFKC')
        .replaceAll(/\s/g, '')
        .replaceAll(/[〜～\-‐–−ー]|から/g, '~');
      const [, from, to] =
        /^(?:(\d{1,3})歳?)?~(?:(\d{1,3})歳?(?:まで|以下)?)?$/.exec(text) ??
        /^(\d{1,3})歳以上()$/.exec(text) ??
        /^()(\d{1,3})歳(?:以下|まで)$/.exec(text) ??
        [];
      if (answer !== 'keep' && !from && !to) refuse('年齢は「0歳〜3歳」か「65歳〜」のように書いてください');
      const value = { ...(from && { from: Number(from) }), ...(to && { to: Number(to) }) };
      return {
        words: answer === 'keep' ? now : inWords(value),
        apply: (draft) => {
          draft.data.ages =
            answer === 'keep' ? confirmed(draft.data.ages, draft) : { value, ...draft.provenance };
          draft.changed.add('ages');
        },
      };
    },
  };
}

function sectionField({ section }: Place, { names }: Lookups): Field {
  const now = section ? (names.get(section.value) ?? section.value) : '';
  return {
    label: '担当の課',
    key: 'section',
    now,
    help: 'このサイトにある課の名前',
    choices: choicesFor(now),
    read: (cell) => {
      const answer = answerOf(cell);
      requireAnswerFits(answer, now);
      if (answer === 'none' || answer === 'unknown') refuse('課の名前を書いてください');
      const id = answer === 'keep' ? (section?.value ?? '') : recordNamed(cleanText(cell), names);
      return {
        words: names.get(id) ?? id,
        apply: (draft) => {
          draft.data.section =
            id === section?.value ? confirmed(draft.data.section, draft) : { value: id, ...draft.provenance };
          draft.changed.add('section');
        },
      };
    },
  };
}
