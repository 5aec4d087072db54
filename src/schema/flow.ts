import { z } from 'zod';
import { dangerSchema } from './danger.ts';
import { fact, provenance } from './fact.ts';
import { idSchema, optionCodeSchema, textSchema } from './text.ts';

const unsureSchema = z
  .strictObject({
    text: textSchema.default('分からない・当てはまらない'),
    hint: textSchema.optional(),
    next: idSchema.describe('次の質問か答えのファイル名'),
  })
  .describe('分からないときの進み先。必ず書く');

/** Warning signs with the rescue numbers to call. They are shown first, above the question or the desks. */
const rescueSchema = z
  .array(
    z.strictObject({
      place: idSchema.describe('119番、110番など、rescue のある窓口・場所の名前'),
      value: textSchema.max(70).describe('どんなときか。資料にあるとおりの症状や様子を、短く'),
      ...provenance,
    }),
  )
  .max(2)
  .default([])
  .describe('命や身の危険があるときの様子。この番号が、一番上に出る');

const kidsSchema = z
  .literal(true)
  .optional()
  .describe('子どもや10代の人が自分で来るとき true。子どものページへのリンクが出る');

const optionSchema = z.strictObject({
  code: optionCodeSchema.describe('アドレスに入る1文字。公開したら変えない'),
  text: textSchema.max(40).describe('選ぶことば。暮らしのことばで'),
  hint: textSchema.max(60).optional().describe('たとえば、の短い説明'),
  next: idSchema.describe('次の質問か答えのファイル名'),
});

const questionSchema = z.strictObject({
  type: z.literal('question'),
  text: textSchema.max(40).describe('質問。ひとつのことだけを聞く'),
  why: textSchema.max(60).describe('なぜ聞くか。1行で'),
  rescue: rescueSchema,
  above: z
    .array(optionSchema)
    .max(3)
    .default([])
    .describe('困りごととは別に、先に選べること（電話ができない、日本語がむずかしいなど）'),
  options: z.array(optionSchema).min(2).max(9),
  unsure: unsureSchema,
  sensitive: z
    .literal(true)
    .optional()
    .describe('人に見られたくない道の入り口のとき true。先もすべて同じになる'),
  kids: kidsSchema,
});

/** A desk of an outcome: the record `place`, or the record of a `kind` that serves the resident's district. */
const deskSchema = z
  .strictObject({
    place: idSchema.optional().describe('窓口・場所の名前'),
    kind: idSchema.optional().describe('地区ごとの窓口の種類。地区を選ぶ一覧になる'),
    note: textSchema.max(60).optional().describe('どんなときの窓口か'),
  })
  .refine(({ place, kind }) => (place === undefined) !== (kind === undefined), {
    error: 'place（窓口・場所の名前）か kind（地区を受け持つ種類）の、どちらか1つを書いてください',
  });

const outcomeSchema = z.strictObject({
  type: z.literal('outcome'),
  title: textSchema.max(50).describe('どこに相談できるか。1行で'),
  danger: dangerSchema
    .optional()
    .describe('命や身の危険がある困りごとのとき、その種類。番号の順番が danger.golden.csv で守られる'),
  rescue: rescueSchema,
  because: z
    .strictObject({ value: textSchema.max(120), ...provenance })
    .describe('なぜここか。きまりと、その資料'),
  windows: z
    .array(deskSchema)
    .min(1)
    .max(6)
    .refine(([first]) => first?.kind === undefined, {
      error:
        '先頭の窓口は、地区が分からなくてもかけられる窓口・場所（place）にしてください。地区ごとの窓口（kind）は2つ目からです',
    })
    .describe('窓口。先頭が、まず連絡する窓口。どの地区の人もかけられる窓口・場所にする'),
  atNight: idSchema
    .nullable()
    .describe(
      '夜や休みの日の24時間の電話（窓口・場所の名前）。急ぐことのない答え（手伝いたい、広場、手続きなど）だけ null',
    ),
  busy: idSchema
    .optional()
    .describe(
      '電話の窓口がつながりにくいときに、代わりになる電話（窓口・場所の名前）。代わりがなければ書かない',
    ),
  say: z
    .strictObject({
      self: textSchema.max(120).describe('本人が話すとき'),
      other: textSchema.max(120).describe('まわりの人が話すとき。{who} に「家族」などが入る'),
    })
    .describe('電話で読み上げられる文'),
  theyAsk: z.array(fact(textSchema)).default([]).describe('窓口で聞かれること'),
  bring: z.array(fact(textSchema)).default([]).describe('持っていくもの'),
  elsewhere: z
    .array(
      z.strictObject({
        outcome: idSchema.describe('もう一方の答えのファイル名'),
        text: textSchema.max(40).describe('どんなときに、そちらか'),
      }),
    )
    .max(3)
    .default([])
    .describe('こちらかもしれない、ほかの答え'),
  silent: z
    .literal(true)
    .optional()
    .describe('電話ができない人の答えのとき true。メールやファクスなどが、番号より先に出る'),
  languages: z.literal(true).optional().describe('外国のことばのページへのリンクを出すとき true'),
  browse: z.array(idSchema).default([]).describe('一緒に見る一覧（種類の名前）'),
  listsFirst: z
    .literal(true)
    .optional()
    .describe('行く場所や乗り物を探す人の答えのとき true。browse の一覧が、窓口より先に出る'),
  sensitive: z.literal(true).optional(),
  kids: kidsSchema,
});

/**
 * A node of the guided flow: a question or an outcome. Its id is the file name; `next` of each option is the id of the
 * node that follows. No code defines routes.
 */
export const flowNodeSchema = z.discriminatedUnion('type', [questionSchema, outcomeSchema]);

export type FlowNode = z.output<typeof flowNodeSchema>;
export type Question = z.output<typeof questionSchema>;
export type Outcome = z.output<typeof outcomeSchema>;
