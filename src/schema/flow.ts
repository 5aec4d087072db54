import { z } from 'zod';
import { fact, provenance } from './fact.ts';
import { idSchema, optionCodeSchema, textSchema } from './text.ts';

/** Who is in trouble, seen from the one who asks: the words to say on the telephone follow it. */
export const audiences = ['self', 'family', 'neighbour', 'supporter'] as const;

const unsureSchema = z
  .strictObject({
    text: textSchema.default('わからない・どれでもない'),
    hint: textSchema.optional(),
    next: idSchema.describe('次の質問か答えのファイル名'),
  })
  .describe('わからないときの進み先。必ず書く');

const otherSchema = textSchema
  .max(40)
  .optional()
  .describe('ほかの人のことで困っている人への、聞き方。だれのことかが、文だけで分かるように');

const questionSchema = z.strictObject({
  type: z.literal('question'),
  text: textSchema.max(40).describe('質問。ひとつのことだけを聞く'),
  other: otherSchema,
  why: textSchema.max(60).describe('なぜ聞くか。1行で'),
  options: z
    .array(
      z.strictObject({
        code: optionCodeSchema.describe('アドレスに入る1文字。公開したら変えない'),
        text: textSchema.max(40).describe('えらぶことば。暮らしのことばで'),
        hint: textSchema.max(60).optional().describe('たとえば、の短い説明'),
        audience: z.enum(audiences).optional().describe('だれのことかを聞く質問だけに書く'),
        next: idSchema.describe('次の質問か答えのファイル名'),
      }),
    )
    .min(2)
    .max(9),
  unsure: unsureSchema,
  sensitive: z
    .literal(true)
    .optional()
    .describe('人に見られたくない道の入り口のとき true。先もすべて同じになる'),
});

const districtQuestionSchema = z.strictObject({
  type: z.literal('district'),
  text: textSchema.max(40),
  other: otherSchema,
  why: textSchema.max(60),
  next: idSchema.describe('地区をえらんだときの答え'),
  unsure: unsureSchema,
});

const windowSchema = z
  .strictObject({
    place: idSchema.optional().describe('記録の名前'),
    kind: idSchema.optional().describe('えらんだ地区を受け持つ、この種類の記録'),
    note: textSchema.max(60).optional().describe('どんなときの窓口か'),
  })
  .refine(({ place, kind }) => (place === undefined) !== (kind === undefined), {
    error: 'place（記録の名前）か kind（地区を受け持つ種類）の、どちらか1つを書いてください',
  });

const outcomeSchema = z.strictObject({
  type: z.literal('outcome'),
  title: textSchema.max(50).describe('どこに相談できるか。1行で'),
  because: z
    .strictObject({ value: textSchema.max(120), ...provenance })
    .describe('なぜここか。きまりと、その資料'),
  windows: z.array(windowSchema).min(1).max(6).describe('窓口。先頭が、まず相談する所'),
  atNight: idSchema
    .nullable()
    .describe(
      '夜や休みの日の24時間の電話（記録の名前）。急ぐことのない答え（手伝いたい、広場、手続きなど）だけ null',
    ),
  say: z
    .strictObject({
      self: textSchema.max(120).describe('本人が話すとき'),
      other: textSchema.max(120).describe('まわりの人が話すとき。{who} に「家族」などが入る'),
    })
    .describe('電話で読み上げられる文'),
  theyAsk: z.array(fact(textSchema)).default([]).describe('窓口で聞かれること'),
  bring: z.array(fact(textSchema)).default([]).describe('持っていくもの'),
  browse: z.array(idSchema).default([]).describe('いっしょに見る一覧（種類の名前）'),
  sensitive: z.literal(true).optional(),
});

/**
 * One step of the guided flow: a question, the question of the district, or an outcome. The file's name is the node's
 * id; what leads where stands here and nowhere in code.
 */
export const flowNodeSchema = z.discriminatedUnion('type', [
  questionSchema,
  districtQuestionSchema,
  outcomeSchema,
]);

export type FlowNode = z.output<typeof flowNodeSchema>;
export type Question = z.output<typeof questionSchema>;
export type DistrictQuestion = z.output<typeof districtQuestionSchema>;
export type Outcome = z.output<typeof outcomeSchema>;
export type Audience = (typeof audiences)[number];
