import { z } from 'zod';
import { fact } from './fact.ts';
import { idSchema, textSchema } from './text.ts';
import { weekdays } from './weekday.ts';

/** A text in which every kanji has its reading; `npm run check` reports kanji without one (scripts/check/kids.ts). */
const annotatedTextSchema = textSchema.describe('漢字には、ぜんぶ読みをつける。{困|こま}ったとき、の形');

const days = [...weekdays, 'holiday'] as const;

const urgentFields = {
  place: idSchema.describe('窓口・場所の名前。番号、時間、電話代は、窓口・場所から出る'),
  name: annotatedTextSchema.describe('だれにつながるか。短く'),
  what: annotatedTextSchema.describe('どんなとき。子どもの言葉で'),
  facts: z
    .array(fact(annotatedTextSchema))
    .default([])
    .describe('名前を言うか、かけたあとどうなるかなど。その窓口・場所にある出典で言えることだけ'),
};

const lineFields = {
  ...urgentFields,
  when: fact(annotatedTextSchema)
    .optional()
    .describe('話せる時間。窓口・場所の表の時間と違うときや、表がないときだけ書く'),
};

/**
 * content/kids.json: the texts of the page for children and teenagers. Numbers, hours, call charges and chat addresses
 * are taken from the records, so that they cannot differ.
 */
export const kidsSchema = z.strictObject({
  title: annotatedTextSchema.describe('ページの見出しと、ほかのページからのリンク。人に見られてもよい言葉で'),
  lead: z.array(annotatedTextSchema).min(1).max(3),
  toQuiet: annotatedTextSchema.describe('声を出せない人のための所へのリンク'),
  urgentTitle: annotatedTextSchema,
  urgent: z
    .array(z.strictObject(urgentFields))
    .min(1)
    .max(2)
    .describe('一番上の番号。24時間で無料のものだけ'),
  urgentLead: annotatedTextSchema.describe('いつでもつながり、電話代がかからないこと'),
  nowTitle: annotatedTextSchema.describe('いつでも話せる所と、今開いている所の見出し'),
  laterTitle: annotatedTextSchema.describe('時間が決まっている所の見出し'),
  lines: z
    .array(z.strictObject(lineFields))
    .min(1)
    .max(8)
    .describe('電話で話せる所。24時間のものは、ひとりでに前に出る'),
  quietTitle: annotatedTextSchema,
  quiet: z
    .array(
      z.strictObject({
        ...lineFields,
        link: annotatedTextSchema.describe('窓口・場所の web の1つ目のアドレスへのリンク'),
      }),
    )
    .max(4)
    .default([])
    .describe('声を出さずに、文字で話せる所'),
  close: z.array(annotatedTextSchema).default([]).describe('ページの終わりの文'),
  exit: z.strictObject({
    leave: annotatedTextSchema.describe('すぐ閉じるボタン'),
    keys: annotatedTextSchema.describe('Shiftキーでも閉じること'),
    traces: annotatedTextSchema.describe('見たあとを残さないためのページへのリンク'),
  }),
  words: z.strictObject({
    always: annotatedTextSchema,
    open: annotatedTextSchema,
    closing: annotatedTextSchema,
    closed: annotatedTextSchema,
    free: annotatedTextSchema.describe('電話代がかからないとき'),
    maybePaid: annotatedTextSchema.describe('電話代がかかるか、分からないとき'),
    shortNumber: annotatedTextSchema.describe('# で始まる番号の前に出る'),
    everyDay: annotatedTextSchema,
    days: z.strictObject(
      Object.fromEntries(days.map((day) => [day, annotatedTextSchema])) as Record<
        (typeof days)[number],
        typeof annotatedTextSchema
      >,
    ),
    morning: annotatedTextSchema.describe('午前'),
    afternoon: annotatedTextSchema.describe('午後'),
    nextDay: annotatedTextSchema.describe('「次の日の」'),
  }),
});

export type Kids = z.output<typeof kidsSchema>;
export type KidsLine = Kids['lines'][number] | Kids['quiet'][number];
