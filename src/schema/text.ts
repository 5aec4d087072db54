import { z } from 'zod';

/** The stable id of a record or a list entry: romaji, digits and hyphens. Once published it does not change. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '半角の小文字・数字・ハイフンだけで書いてください（例: hiroba-kogane）');

const markup = /<\/?[a-z!]|javascript:/i;
const directionMarks = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Characters that XML 1.0 (2.2) does not allow, control characters without a glyph, and unpaired surrogates. */
export const forbiddenCharacters =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Plain text that is trimmed and not empty: no markup, no invisible direction marks, no control characters. */
export const textSchema = z
  .string()
  .trim()
  .min(1, '空のままです。分からないときは unknown と書いてください')
  .refine((text) => !markup.test(text), 'HTMLやスクリプトは書けません。ふつうの文だけにしてください')
  .refine(
    (text) => !directionMarks.test(text),
    '目に見えない文字（書字方向の記号）が入っています。打ち直してください',
  )
  .refine(
    (text) => !forbiddenCharacters.test(text),
    '目に見えない文字（制御文字）が入っています。この項目の文を消して、打ち直してください',
  );

/** A reading in hiragana, shown on pages and used by search. */
export const kanaSchema = z
  .string()
  .regex(/^[ぁ-ゖー・\s]+$/, '読みは、ひらがなで書いてください。分からないときは null にしてください');

/** A web address (http or https) that is published as a link. */
export const urlSchema = z
  .string()
  .regex(/^https?:\/\/[^\s<>"]+$/, 'https:// か http:// で始まるアドレスを書いてください')
  .refine((url) => URL.canParse(url), 'アドレスの形が正しくありません')
  .refine(
    (url) => !/[、。，．（）「」『』【】［］！？〜]/.test(url),
    'アドレスのあとの文やかっこが入っています。アドレスだけを書いてください',
  );

/** A mail address of a desk or section, never of a person. */
export const mailSchema = z
  .string()
  .regex(
    /^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
    'メールアドレスの形が正しくありません（例: madoguchi@example.jp）',
  );

/** The letter of an option in flow addresses: meaningless, so that an address reveals no answer. `z` is 「分からない」. */
export const optionCodeSchema = z
  .string()
  .regex(/^[a-y]$/, 'a から y までの半角の1文字を書いてください（z は「分からない」）');
