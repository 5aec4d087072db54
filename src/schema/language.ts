import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';
import { weekdays } from './weekday.ts';

/** One occasion: whom to call, and the Japanese sentence that the caller reads out. */
const waySchema = z.strictObject({
  title: textSchema.describe('どんなときか'),
  what: textSchema.describe('そこで何を相談できるか'),
  place: idSchema.describe('電話する窓口のファイル名'),
  say: textSchema.describe('電話や窓口で伝える日本語'),
  reading: textSchema.describe('その文のローマ字'),
  meaning: textSchema.describe('同じ文を、このことばで'),
});

/**
 * content/languages/<lang>.json: the texts of the first-help page in another language. Numbers, days and names are
 * taken from the records, so that they cannot differ.
 */
export const languageSchema = z.strictObject({
  name: textSchema.describe('このことばでの、ことばの名前'),
  reviewed: z.boolean().describe('そのことばを母語とする人が確かめたら true'),
  unreviewed: textSchema.describe('まだ確かめられていないことの断り'),
  title: textSchema,
  lead: textSchema,
  urgentTitle: textSchema,
  urgentLead: textSchema,
  lines: z
    .record(idSchema, textSchema)
    .describe('emergency.json の電話が、どんなときのものか。窓口・場所の名前: 言葉'),
  groups: z.record(idSchema, textSchema).describe('emergency.json のまとまりの見出し。まとまりの名前: 言葉'),
  chats: z
    .record(idSchema, textSchema)
    .default({})
    .describe('チャットの入口の言葉。窓口・場所に、このことばで話せると書いてあるものだけ'),
  dial: textSchema
    .refine((text) => text.includes('{number}'), '{number} を入れてください')
    .describe('# で始まる短い番号のかけ方。{number} に番号が入る'),
  hours: z
    .strictObject({
      always: textSchema.describe('24時間'),
      everyDay: textSchema.describe('毎日'),
      holiday: textSchema.describe('祝日'),
      yearEnd: textSchema.describe('年末年始（12月29日から1月3日）'),
      closed: textSchema
        .refine((text) => text.includes('{days}'), '{days} を入れてください')
        .describe('休みの日。{days} に日が入る'),
    })
    .describe('電話がつながる時間の言葉'),
  interpreterTitle: textSchema,
  interpreterLead: textSchema,
  interpreter: idSchema.describe('通訳のいる窓口'),
  rows: z.record(textSchema, textSchema).describe('通訳の行の名前（窓口・場所の label）を、このことばで'),
  callTitle: textSchema,
  ways: z
    .strictObject({ title: textSchema, lead: textSchema, list: z.array(waySchema).min(1) })
    .optional()
    .describe('こんなときに電話する窓口と、伝える日本語'),
  kindsTitle: textSchema,
  kindsLead: textSchema,
  kinds: z.array(z.strictObject({ kind: idSchema, what: textSchema })).min(1),
  cardTitle: textSchema,
  cardHow: textSchema,
  card: textSchema.describe('窓口の人に見せる日本語'),
  cardOwn: textSchema.describe('同じ文を、このことばで'),
  days: z
    .strictObject(
      Object.fromEntries(weekdays.map((day) => [day, textSchema])) as Record<
        (typeof weekdays)[number],
        typeof textSchema
      >,
    )
    .superRefine((days, context) => {
      weekdays.forEach((day, index) => {
        const other = weekdays.slice(0, index).find((before) => days[before] === days[day]);
        if (other === undefined) return;
        const message = `「${days[day]}」は、${other} と同じです。曜日ごとに違う言葉を書いてください`;
        context.addIssue({ code: 'custom', path: [day], message });
      });
    }),
  asOf: textSchema.describe('資料の日付。{date} に日付が入る'),
  undated: textSchema.describe('資料に日付がないとき'),
});

export type Language = z.output<typeof languageSchema>;
