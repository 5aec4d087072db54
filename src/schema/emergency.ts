import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';

/** Characters that fit on one line at 390 px. A row is then at most 84 px high, even with a name of two lines. */
export const longestUrgentText = 20;

const urgentLineSchema = z.strictObject({
  place: idSchema.describe('窓口・場所の名前。24時間つながる、無料の番号のあるもの'),
  what: textSchema
    .max(longestUrgentText, `${longestUrgentText}文字までにしてください。長いと、番号が1つの画面に入りません`)
    .describe('どんなときの電話か。短い言葉で'),
});

const groupLineSchema = z.strictObject({
  place: idSchema.describe('窓口・場所の名前。確かな番号があるか、電話をかけずに使うもの'),
  what: textSchema
    .max(60, '60文字までにしてください')
    .describe('どんなときに使うか。時間は窓口・場所から出るので、書かない'),
});

/** content/emergency.json: the telephone lines on /emergency/ and on the pages in other languages, in display order. */
export const emergencySchema = z.strictObject({
  urgent: z
    .array(urgentLineSchema)
    .min(1)
    .max(5, '5件までにしてください。多いと、番号が1つの画面に入りません')
    .describe('一番上に大きく出す電話'),
  listeningLine: idSchema
    .nullable()
    .describe('どんな気持ちも24時間聞く電話。行き先の終わりに出す。ないときは null'),
  groups: z
    .array(
      z.strictObject({
        id: idSchema.describe('まとまりの名前。languages の groups と同じ名前'),
        title: textSchema.max(24, '24文字までにしてください').describe('どんなときか'),
        lead: textSchema.optional().describe('見出しの下の文。なくてもよい'),
        places: z.array(groupLineSchema).min(1),
      }),
    )
    .describe('困りごとごとの、そのほかの連絡先'),
});

export type Emergency = z.output<typeof emergencySchema>;
