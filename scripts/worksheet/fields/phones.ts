import { isUnknown } from '../../../src/domain/knowledge.ts';
import type { Phone } from '../../../src/schema/phone.ts';
import type { Place } from '../../../src/schema/place.ts';
import { readNumber } from '../phone-cell.ts';
import { refuse, type Field, type Lookups } from './field.ts';
import { detailField, itemField, numbered } from './list.ts';
import { readText } from './text.ts';

const charges = { free: '無料', paid: '有料', unknown: '' } as const;
const callers = { residents: 'だれでも', professionals: '専門職だけ' } as const;
const always = { true: '24時間', urgent: '急ぎの相談だけ24時間', undefined: '24時間ではない' } as const;

/** The form of a number, for the help of a row. */
export const numberHelp = '例: 000-000-0000（ハイフンで区切る。1つの欄に1つ）';

/** A reader of numbers that refuses numbers out of service. @throws {RowProblem} */
export const numberReader =
  (label: string, known: readonly string[], { retired }: Lookups) =>
  (cell: string): string => {
    const number = readNumber(cell, label, known);
    if ('problem' in number) return refuse(number.problem);
    const old = retired.find((entry) => digits(entry.number) === digits(number.value));
    return old ? refuse(`${old.number} は使えない番号です（${old.reason}）`) : number.value;
  };

const digits = (text: string) => text.replaceAll(/\D/g, '');

/** The rows of the telephone numbers of a record: each number with its details, and one more number. */
export function phoneFields({ phones }: Place, lookups: Lookups): Field[] {
  const numbers = Array.isArray(phones) ? phones : [];
  // One more number than there is; two where none is known.
  const slots = numbers.length === 0 ? [undefined, undefined] : [...numbers, undefined];
  return slots.flatMap((phone, index) => {
    const label = numbered('電話', index);
    const isFirst = index === 0;
    const detail = { key: 'phones', index, itemLabel: label, itemValue: phone?.value } as const;
    return [
      itemField({
        label,
        key: 'phones',
        index,
        item: phone,
        ...(phone ? { fact: phone } : isFirst && phones !== 'none' ? { fact: phones } : {}),
        help: isFirst || phone ? numberHelp : `もう1つの番号があるとき。${numberHelp}`,
        read: numberReader(label, phone ? [phone.value] : [], lookups),
        keep: keepDetails,
        ...(isFirst &&
          numbers.length < 2 && {
            whole: {
              canBeUnknown: true,
              none: 'none',
              isNone: phones === 'none',
              isUnknown: isUnknown(phones as never),
            },
          }),
      }),
      detailField({
        ...detail,
        label: `${label}の用件`,
        now: phone?.label ?? '',
        help: 'だれが出るか、どんなときの番号か。例: 代表、相談の電話',
        read: (cell) => {
          const words = readText(cell);
          return { part: { label: words }, words };
        },
        none: { label: undefined },
      }),
      choiceField(detail, `${label}の料金`, charges[phone?.charge ?? 'unknown'], '通話料がかかるか', {
        無料: { charge: 'free' },
        有料: { charge: 'paid' },
        不明: { charge: undefined },
      }),
      choiceField(detail, `${label}の相手`, phone ? callers[phone.for] : '', 'かけてよい人', {
        [callers.residents]: { for: undefined },
        [callers.professionals]: { for: 'professionals' },
      }),
      choiceField(
        detail,
        `${label}の24時間`,
        phone ? always[`${phone.always}` as keyof typeof always] : '',
        '資料に24時間とあるときだけ「24時間」',
        {
          [always.true]: { always: true },
          [always.urgent]: { always: 'urgent' },
          [always.undefined]: { always: undefined },
        },
      ),
    ];
  });
}

function choiceField(
  detail: { key: 'phones'; index: number; itemLabel: string; itemValue: string | undefined },
  label: string,
  now: string,
  help: string,
  parts: Record<string, Record<string, unknown>>,
): Field {
  const words = Object.keys(parts);
  return detailField({
    ...detail,
    label,
    now,
    help: `${help}。${words.map((word) => `「${word}」`).join('か')}`,
    choices: words,
    isClosed: true,
    read: (cell) => {
      const word = words.find((one) => one === cell.normalize('NFKC').trim());
      return word === undefined
        ? refuse(`この行は${words.map((one) => `「${one}」`).join('か')}で書いてください`)
        : { part: parts[word]!, words: word };
    },
  });
}

/** A new number keeps who answers it and when; its charge only if it is a number of the same type. */
function keepDetails(item: Partial<Phone>, value: string) {
  const { label, charge, always: open } = item;
  const isSameType = numberType(item.value ?? '') === numberType(value);
  const professionals = item.for === 'professionals' ? ({ for: 'professionals' } as const) : {};
  const stated = charge === 'free' || charge === 'paid' ? charge : undefined;
  const kept = {
    ...(label !== undefined && { label }),
    ...professionals,
    ...(stated && isSameType && { charge: stated }),
    ...(open !== undefined && { always: open }),
  };
  const words = [
    label,
    professionals.for && callers.professionals,
    stated && isSameType && `通話料は${charges[stated]}`,
    open !== undefined && always[`${open}`],
  ].filter((word) => word !== undefined && word !== false);
  return {
    kept,
    remarks: [
      ...(words.length > 0 ? [`前の番号の「${words.join('、')}」を、新しい番号にも付けます`] : []),
      ...(stated && !isSameType
        ? [`番号の種類が違うので、前の番号の通話料（${charges[stated]}）は消えます`]
        : []),
    ],
  };
}

/** Numbers of one type cost the caller the same: 0120, 0570, 050, short numbers, numbers with area codes. */
const numberType = (value: string): string =>
  /^(0120|0800|0570|050|0[789]0|#|1\d\d$)/.exec(value)?.[0].replace(/1\d\d/, '1') ?? 'area';
