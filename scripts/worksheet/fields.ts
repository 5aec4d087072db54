import { z } from 'zod';
import { bookingClaim, feeClaim } from '../../src/domain/claims.ts';
import { bookingOf, isFree } from '../../src/domain/features.ts';
import { isKnown, type MaybeFact } from '../../src/domain/knowledge.ts';
import { hoursSchema } from '../../src/schema/hours.ts';
import { isPhoneNumber, type Phone } from '../../src/schema/phone.ts';
import type { Place } from '../../src/schema/place.ts';
import { kanaSchema, mailSchema, textSchema } from '../../src/schema/text.ts';
import type { FieldPath } from '../content/document.ts';
import { hoursHelp, readHours } from './hours-cell.ts';

/** A parsed cell: the value in the form of a record, or a message in Japanese that explains how to correct it. */
export type Reading = { value: unknown } | { problem: string };

/** One field of a record that staff may fill in, in a row of the worksheet. */
export type Field = {
  /** The label in the row; unique within a record. */
  label: string;
  at: FieldPath;
  /** The current value as shown in the row; empty if unknown. */
  now: string;
  fact: MaybeFact<unknown> | Phone;
  /** True for a plain value without source and date. */
  isPlain?: true;
  help: string;
  read: (cell: string) => Reading;
  /** Machine-readable fields derived from the text, written beside the value. */
  derived?: (value: string) => object;
};

const dashes = /[‐‑–—―−ー－]/g;
const normalizePhone = (cell: string) => cell.normalize('NFKC').replaceAll(dashes, '-').replaceAll(/\s/g, '');

/** A reader of cells: cleans the text and validates it with a schema. */
const readWith =
  (schema: z.ZodType, clean: (cell: string) => string = (cell) => cell.replaceAll(/\s*\n\s*/g, ' ').trim()) =>
  (cell: string): Reading => {
    const read = schema.safeParse(clean(cell));
    return read.success ? { value: read.data } : { problem: read.error.issues[0]?.message ?? '' };
  };

const phoneCell = z
  .string()
  .refine(isPhoneNumber, '電話番号の形が正しくありません。000-000-0000 のように、ハイフンで区切ってください');
const phoneHelp = '例: 000-000-0000（ハイフンで区切る。1つの欄に1つ）';

function hoursCell(cell: string): Reading {
  const hours = readHours(cell);
  const read = hours && hoursSchema.safeParse(hours);
  return read?.success ? { value: hours } : { problem: `時間を読みとれません。${hoursHelp}` };
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

const textOf = (fact: MaybeFact<string>) => (isKnown(fact) ? fact.value : '');

/** The fields of a record that a worksheet can hold, in the order of its rows: phone numbers first. */
export function fieldsOf(place: Place): Field[] {
  const numbers: Field[] = Array.isArray(place.phones)
    ? place.phones.map((phone, index) => ({
        label: index === 0 ? '電話' : `電話${index + 1}`,
        at: ['phones', index],
        now: phone.value,
        fact: phone,
        help: phoneHelp,
        read: readWith(phoneCell, normalizePhone),
      }))
    : [
        {
          label: '電話',
          at: ['phones'],
          now: '',
          fact: 'unknown',
          help: phoneHelp,
          read: readWith(phoneCell, normalizePhone),
        },
      ];
  const text = (
    label: string,
    at: keyof Place,
    fact: MaybeFact<string>,
    help: string,
    derived?: Field['derived'],
  ): Field => ({
    label,
    at: [at],
    now: textOf(fact),
    fact,
    help,
    read: readWith(textSchema),
    ...(derived && { derived }),
  });
  return [
    ...numbers,
    {
      label: 'ファクス',
      at: ['fax'],
      now: textOf(place.fax),
      fact: place.fax,
      help: phoneHelp,
      read: readWith(phoneCell, normalizePhone),
    },
    {
      label: 'メール',
      at: ['mail'],
      now: textOf(place.mail),
      fact: place.mail,
      help: '例: madoguchi@example.jp（窓口のもの。個人のものは書かない）',
      read: readWith(mailSchema, (cell) => cell.normalize('NFKC').trim()),
    },
    ...(place.confidential ? [] : [text('住所', 'address', place.address, '市の名前から、建物の階まで')]),
    {
      label: '開いている時間',
      at: ['hours'],
      now: isKnown(place.hours) ? 'あり' : '',
      fact: place.hours,
      help: hoursHelp,
      read: hoursCell,
    },
    text('だれが使えるか', 'forWhom', place.forWhom, '短い文で'),
    text(
      'お金',
      'fee',
      place.fee,
      'かからないときは「無料」とだけ書く。人や場合によるときは短い文で',
      (value) => (value === textOf(place.fee) ? { free: isFree(place.fee) } : freeOf(value)),
    ),
    text(
      '予約',
      'reservation',
      place.reservation,
      'いらないときは「予約は不要です」とだけ書く。人や場合によるときは短い文で',
      (value) =>
        value === textOf(place.reservation)
          ? { booking: bookingOf(place.reservation) }
          : bookingFieldOf(value),
    ),
    text('運営', 'operator', place.operator, '団体の名前'),
    {
      label: '読み',
      at: ['kana'],
      now: place.kana ?? '',
      fact: place.kana === null ? 'unknown' : undefined,
      isPlain: true,
      help: 'ひらがなで',
      read: readWith(kanaSchema),
    },
  ];
}
