import { z } from 'zod';
import { provenance } from './fact.ts';
import { textSchema } from './text.ts';

/**
 * The three-digit numbers that a source of the content names. Any other is taken to be a mistake, such as the 120 that
 * remains of 0120. A further number is added here together with the record and the source that name it.
 */
const shortNumbers = new Set(['110', '119', '171', '188', '189']);

/**
 * Whether a text has the form of a Japanese telephone number written with hyphens: ten digits after an area code, 0120 or
 * 0570; eleven after 0800, 050, 060, 070, 080 or 090; `#` and four digits; a number of `shortNumbers`.
 * After an area code the last group has four digits, as in all sources of the content. No list of area codes is consulted,
 * so that an area code which does not exist, or has another length, is accepted.
 */
export function isPhoneNumber(text: string): boolean {
  if (shortNumbers.has(text) || /^#\d{4}$/.test(text)) return true;
  if (!/^0[1-9]\d*(-\d+)+$/.test(text)) return false;
  const digits = text.replaceAll('-', '');
  if (/^0(800|[5-9]0)/.test(digits)) return digits.length === 11;
  return digits.length === 10 && /^0(120|570|[1-9]\d{0,3}-\d{1,4}-\d{4}$)/.test(text);
}

/** Whether a text is a number at which a fax machine can answer. */
export const isFaxNumber = (text: string): boolean => /^0/.test(text) && isPhoneNumber(text);

/** Whether a text is an example of the guide, which consists of zeros. */
const isSample = (text: string): boolean => /^0+(-0+)+$/.test(text);

const missingNumberMessage = '電話番号がありません。# で始まる番号は "#8008" のように引用符で囲んでください';

/** A telephone number of a record, with who answers it, its charge and its source. */
export const phoneSchema = z
  .strictObject({
    value: z
      .preprocess(
        (value) => (typeof value === 'number' ? String(value) : value),
        z.string(missingNumberMessage),
      )
      .refine((text) => !isSample(text), {
        error: '見本の番号のままです。本当の番号を書くか、phones: unknown としてください',
        abort: true,
      })
      .refine(
        isPhoneNumber,
        '電話番号の形が正しくありません。000-000-0000 のように、半角の数字をハイフンで区切ってください',
      )
      .describe('電話番号。半角、ハイフン区切り。0120、0570、#8008、119 なども可'),
    label: textSchema.optional().describe('だれが出るか、どんなときの番号か'),
    for: z
      .enum(['residents', 'professionals'])
      .default('residents')
      .describe('住民がかけてよい番号か、専門職だけの番号か'),
    charge: z
      .enum(['free', 'paid', 'unknown'])
      .default('unknown')
      .describe('通話料。free は無料、paid は有料。資料にないときは unknown'),
    always: z
      .literal(
        [true, 'urgent'],
        'true か urgent（急ぎの相談だけ24時間）を書いてください。24時間でないときは、この行を消してください',
      )
      .optional()
      .describe(
        '資料に24時間とあるときだけ true。急ぎの相談だけ24時間のときは urgent。それ以外は行ごと書かない',
      ),
    ...provenance,
  })
  .describe('電話番号ひとつ');

export type Phone = z.output<typeof phoneSchema>;
