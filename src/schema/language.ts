import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';
import { weekdays } from './weekday.ts';

/**
 * content/languages/<lang>.json: first help in one further language. It holds words only: numbers, days and names come
 * from the records, so that they cannot differ.
 */
export const languageSchema = z.strictObject({
  name: textSchema.describe('このことばでの、ことばの名前'),
  reviewed: z.boolean().describe('そのことばを母語とする人が確かめたら true'),
  unreviewed: textSchema.describe('まだ確かめられていないことの断り'),
  title: textSchema,
  lead: textSchema,
  urgentTitle: textSchema,
  urgentLead: textSchema,
  urgent: z
    .array(z.strictObject({ place: idSchema, what: textSchema }))
    .min(1)
    .describe('今すぐ危ないときの記録と、何の番号か'),
  interpreterTitle: textSchema,
  interpreterLead: textSchema,
  interpreter: idSchema.describe('通訳のいる窓口の記録'),
  rows: z.record(textSchema, textSchema).describe('通訳の行の名前（記録の label）を、このことばで'),
  callTitle: textSchema,
  kindsTitle: textSchema,
  kindsLead: textSchema,
  kinds: z.array(z.strictObject({ kind: idSchema, what: textSchema })).min(1),
  cardTitle: textSchema,
  cardHow: textSchema,
  card: textSchema.describe('窓口の人に見せる日本語'),
  cardOwn: textSchema.describe('同じ文を、このことばで'),
  days: z.strictObject(
    Object.fromEntries(weekdays.map((day) => [day, textSchema])) as Record<
      (typeof weekdays)[number],
      typeof textSchema
    >,
  ),
  asOf: textSchema.describe('資料の日付。{date} に日付が入る'),
  undated: textSchema.describe('資料に日付がないとき'),
});

export type Language = z.output<typeof languageSchema>;
