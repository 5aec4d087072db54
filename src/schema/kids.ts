import { z } from 'zod';
import { fact } from './fact.ts';
import { idSchema, textSchema } from './text.ts';
import { weekdays } from './weekday.ts';

/** A text in which every kanji has its reading; `npm run check` refuses one without (scripts/check/kids.ts). */
const readSchema = textSchema.describe('漢字には、ぜんぶ読みをつける。{困|こま}ったとき、の形');

const days = [...weekdays, 'holiday'] as const;

const urgentFields = {
  place: idSchema.describe('記録の名前。番号、時間、電話代は、記録から出る'),
  name: readSchema.describe('だれにつながるか。短く'),
  what: readSchema.describe('どんなとき。子どもの言葉で'),
  facts: z
    .array(fact(readSchema))
    .default([])
    .describe('名前を言うか、かけたあとどうなるかなど。その記録にある出典で言えることだけ'),
};

const lineFields = {
  ...urgentFields,
  when: fact(readSchema).optional().describe('話せる時間。記録の表の時間と違うときや、表がないときだけ書く'),
};

/**
 * content/kids.json: the page for children and teenagers. It holds words only: numbers, hours, what a call costs and the
 * addresses of chats come from the records, so that they cannot differ.
 */
export const kidsSchema = z.strictObject({
  title: readSchema.describe('ページの見出しと、ほかのページからのリンク。人に見られてもよい言葉で'),
  lead: z.array(readSchema).min(1).max(3),
  toQuiet: readSchema.describe('声を出せない人のための所へのリンク'),
  urgentTitle: readSchema,
  urgent: z
    .array(z.strictObject(urgentFields))
    .min(1)
    .max(2)
    .describe('いちばん上の番号。24時間で無料のものだけ'),
  urgentLead: readSchema.describe('いつでもつながり、電話代がかからないこと'),
  nowTitle: readSchema.describe('いつでも話せる所と、今開いている所の見出し'),
  laterTitle: readSchema.describe('時間が決まっている所の見出し'),
  lines: z
    .array(z.strictObject(lineFields))
    .min(1)
    .max(8)
    .describe('電話で話せる所。24時間のものは、ひとりでに前に出る'),
  quietTitle: readSchema,
  quiet: z
    .array(
      z.strictObject({
        ...lineFields,
        link: readSchema.describe('記録の web の1つ目のアドレスへのリンク'),
      }),
    )
    .max(4)
    .default([])
    .describe('声を出さずに、文字で話せる所'),
  close: z.array(readSchema).default([]).describe('ページの終わりの文'),
  exit: z.strictObject({
    leave: readSchema.describe('すぐ閉じるボタン'),
    keys: readSchema.describe('Shiftキーでも閉じること'),
    traces: readSchema.describe('見たあとを残さないためのページへのリンク'),
  }),
  words: z.strictObject({
    always: readSchema,
    open: readSchema,
    closing: readSchema,
    closed: readSchema,
    free: readSchema.describe('電話代がかからないとき'),
    maybePaid: readSchema.describe('電話代がかかるか、分からないとき'),
    shortNumber: readSchema.describe('# で始まる番号の前に出る'),
    everyDay: readSchema,
    days: z.strictObject(
      Object.fromEntries(days.map((day) => [day, readSchema])) as Record<
        (typeof days)[number],
        typeof readSchema
      >,
    ),
    morning: readSchema.describe('午前'),
    afternoon: readSchema.describe('午後'),
    nextDay: readSchema.describe('「次の日の」'),
  }),
});

export type Kids = z.output<typeof kidsSchema>;
export type KidsLine = Kids['lines'][number] | Kids['quiet'][number];
