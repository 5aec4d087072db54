import { z } from 'zod';
import { daySchema, partialDateSchema } from './date.ts';
import { firstDayOf } from './partial-date.ts';
import { idSchema, textSchema, urlSchema } from './text.ts';

const sourceSchema = z
  .strictObject({
    title: textSchema,
    publisher: textSchema.describe('だれが出した資料か'),
    url: urlSchema.nullable().describe('見られる所。紙の資料は null'),
    asOf: partialDateSchema.nullable().describe('資料が示す日付。ないときは null（画面では「日付不明」）'),
    seen: daySchema.describe('この名簿に取り込んだ日'),
    confidence: z
      .enum(['official', 'secondary'])
      .describe('official は市や運営者の資料、secondary はそれ以外'),
    licence: textSchema.nullable().describe('使ってよい条件。事実だけを使うときは null'),
  })
  .refine(({ asOf, seen }) => asOf === null || firstDayOf(asOf) <= seen, {
    path: ['seen'],
    error: '取り込んだ日（seen）が、資料の日付（asOf）より前です。どちらかを直してください',
  });

/** content/sources.json: the documents that values of the directory cite. */
export const sourcesSchema = z.record(idSchema, sourceSchema);

export type Source = z.output<typeof sourceSchema>;
export type Sources = z.output<typeof sourcesSchema>;
