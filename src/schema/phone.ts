import { z } from 'zod';
import { provenance } from './fact.ts';
import { textSchema } from './text.ts';

/**
 * The three-digit numbers 1XY that carriers and public services use. Others, such as the 120 that remains of 0120, are
 * mistakes.
 */
const shortNumbers = /^(10[024689]|11[0-9]|12[125]|13[156]|14[1-9]|15[1-7]|16[1-9]|17[1457]|18[4689])$/;

/**
 * Whether a text is a Japanese telephone number written with hyphens.
 * Lengths after 電気通信番号計画 (総務省告示): 10 digits with area codes, 0120 and 0570; 11 for 0800, 050, 060, 070, 080,
 * 090; three digits for emergency and public services (1XY); `#` and four digits for short nationwide numbers. An area code
 * has two to five digits, and four digits come last.
 */
export function isPhoneNumber(text: string): boolean {
  if (shortNumbers.test(text) || /^#\d{4}$/.test(text)) return true;
  if (!/^0[1-9]\d*(-\d+)+$/.test(text)) return false;
  const digits = text.replaceAll('-', '');
  if (/^0(800|[56789]0)/.test(digits) && !/^0570/.test(digits)) return digits.length === 11;
  if (digits.length !== 10) return false;
  return /^0(120|570|990|180|[1-9]\d{0,3}-\d{1,4}-\d{4}$)/.test(text);
}

/** Whether a text is a number at which a fax machine can answer. */
export const isFaxNumber = (text: string): boolean => /^0/.test(text) && isPhoneNumber(text);

/** The number of the guide, which shows how a number is written. */
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
