import { z } from 'zod';

/** The stable id of a record or a list entry: romaji, digits and hyphens. Once published it does not change. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '半角の小文字・数字・ハイフンだけで書いてください（例: hiroba-kogane）');

const markup = /<\/?[a-z!]|javascript:/i;
/**
 * Characters without a glyph: soft hyphen, joiners, fillers, direction marks, byte order mark. The joiner U+200D and the
 * selectors of variants stay allowed, because emoji and kanji have them.
 */
const invisibleCharacters =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/;
/** A lost letter, and what Japanese in UTF-8 looks like when it is read as Shift_JIS or Latin-1. */
const brokenCharacters = /\ufffd|縺|繧|繝|[Ãâãäåæçèé][\u0080-\u00bf]/;
const privateCharacters = /[\ue000-\uf8ff]/;
/** Radicals, which text copied from a PDF has in place of the kanji that look the same. */
const radicals = /[\u2e80-\u2fdf]/;

/** Characters that XML 1.0 (2.2) does not allow, control characters without a glyph, and unpaired surrogates. */
export const forbiddenCharacters =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** What is wrong with a character of a text, in Japanese; undefined if nothing is. */
export function characterProblem(text: string): string | undefined {
  if (forbiddenCharacters.test(text)) {
    return '目に見えない文字（制御文字）が入っています。この項目の文を消して、打ち直してください';
  }
  if (brokenCharacters.test(text)) {
    return '文字化けしています。元の文を見て、打ち直してください';
  }
  if (invisibleCharacters.test(text)) {
    return '目に見えない文字が入っています。この項目の文を消して、打ち直してください';
  }
  const [radical] = radicals.exec(text) ?? [];
  if (radical !== undefined) {
    return `「${radical}」は、見た目が同じ別の文字です（PDFから写した文字）。打ち直してください`;
  }
  return privateCharacters.test(text)
    ? '外字（ほかの機械では出ない字）が入っています。ふつうの字にしてください'
    : undefined;
}

/** Plain text that is trimmed and not empty: on one line, no markup, no invisible, broken or private characters. */
export const quotedTextSchema = z
  .string()
  .trim()
  .min(1, '空のままです。書くか、書かなくてよい項目なら行ごと消してください')
  .refine((text) => !markup.test(text), 'HTMLやスクリプトは書けません。ふつうの文だけにしてください')
  .refine((text) => !/[\r\n]/.test(text), '改行が入っています。1行で書いてください')
  .superRefine((text, context) => {
    const message = characterProblem(text);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

/** Words written in place of a missing value. */
const emptyWords =
  /^(unknown|null|nil|none|n\/a|tbd|yes|no|true|false|不明|なし|無し|変更なし|同上|同じ|今のまま|〃|々|無|未定|未確認|未記入|確認中|調査中|要確認|[-‐–—―ー−?？・.。〇○×xX]+)$/i;

/** A text that is not a word for a missing value. */
export const textSchema = quotedTextSchema.superRefine((text, context) => {
  if (!emptyWords.test(text)) return;
  context.addIssue({
    code: 'custom',
    message: `「${text}」は内容ではありません。分からない項目は、値と出典のかわりに unknown とだけ書いてください。ないと分かっているときは、文で書いてください（例: お金はかかりません。）`,
  });
});

/** A name, which fits on a page and in a list. */
export const nameSchema = textSchema.max(60);

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
    /^[\w+-]+(\.[\w+-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
    'メールアドレスの形が正しくありません（例: madoguchi@example.jp）',
  );

/** The letter of an option in flow addresses: meaningless, so that an address reveals no answer. `z` is 「分からない」. */
export const optionCodeSchema = z
  .string()
  .regex(/^[a-y]$/, 'a から y までの半角の1文字を書いてください（z は「分からない」）');
