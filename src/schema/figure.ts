import { z } from 'zod';
// A table of a document may have a row for 「不明」.
import { quotedTextSchema as textSchema } from './text.ts';

const title = textSchema.describe('図や表の題');

/** A sequence, such as a procedure or levels of responsibility. Drawn as boxes with arrows, with a list beside it. */
const stepsSchema = z.strictObject({
  type: z.literal('steps'),
  title,
  steps: z
    .array(
      z.strictObject({
        title: textSchema.max(30),
        details: z.array(textSchema).default([]).describe('図の下の一覧に出る、詳しいこと'),
        next: textSchema.max(30).optional().describe('次へ向かう矢印のことば'),
      }),
    )
    .min(2),
});

const barSchema = z
  .strictObject({
    label: textSchema,
    values: z.array(z.int().min(0)).min(1),
    total: z.int().min(0).optional().describe('資料が書いている計。書くと、足した数と合うかを確かめる'),
  })
  .refine(({ values, total }) => total === undefined || total === sum(values), {
    path: ['total'],
    error: '足した数が total と合いません。数か total を確認してください',
  });

/** A bar chart with a table of the same numbers. Several series are stacked. */
const barsSchema = z
  .strictObject({
    type: z.literal('bars'),
    title,
    unit: textSchema.describe('人、件など'),
    series: z.array(textSchema).min(1).describe('数の種類。1つだけのときも名前を書く'),
    rows: z.array(barSchema).min(2),
    total: z
      .int()
      .min(0)
      .optional()
      .describe('資料が書いている全体の合計。書くと、足した数と合うかを確かめる'),
  })
  .refine(({ rows, series }) => rows.every(({ values }) => values.length === series.length), {
    path: ['rows'],
    error: 'values の数を series の数と同じにしてください',
  })
  .refine(({ rows, total }) => total === undefined || total === sum(rows.flatMap(({ values }) => values)), {
    path: ['total'],
    error: '足した数が total と合いません。数か total を確認してください',
  });

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const cellSchema = z.strictObject({
  text: textSchema,
  span: z.int().min(1).default(1).describe('いくつの列にまたがるか'),
});

/** Who does what in which part of the city. A cell that spans several columns serves all of them. */
const setupSchema = z
  .strictObject({
    type: z.literal('setup'),
    title,
    columns: z.array(textSchema).min(2),
    rows: z.array(z.strictObject({ label: textSchema, cells: z.array(cellSchema).min(1) })).min(1),
  })
  .refine(
    ({ columns, rows }) =>
      rows.every(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0) === columns.length),
    { path: ['rows'], error: 'span を足した数を、columns の数と同じにしてください' },
  );

const tableSchema = z
  .strictObject({
    type: z.literal('table'),
    title,
    columns: z.array(textSchema).min(2).describe('列の名前。1つ目は行の見出しの列'),
    rows: z.array(z.array(textSchema).min(2)).min(1),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
    path: ['rows'],
    error: 'どの行も、columns と同じ数だけ書いてください',
  });

/** A diagram, chart or table of a support page. Each diagram and chart has a list or table with the same content. */
export const figureSchema = z.discriminatedUnion('type', [stepsSchema, barsSchema, setupSchema, tableSchema]);

export type Figure = z.output<typeof figureSchema>;
export type Steps = z.output<typeof stepsSchema>;
export type Bars = z.output<typeof barsSchema>;
export type Setup = z.output<typeof setupSchema>;
export type Table = z.output<typeof tableSchema>;
