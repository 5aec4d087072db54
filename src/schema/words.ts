import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';

/**
 * content/words.json: everyday words, old names and spellings, with the records and kinds that search returns for them.
 * Only words that many people would type belong here.
 */
export const wordsSchema = z.array(
  z
    .strictObject({
      words: z.array(textSchema.min(2)).min(1).describe('ふだんの言葉。書き方の違いや読みも並べる'),
      places: z.array(idSchema).default([]).describe('いちばん合う記録から順に'),
      kinds: z.array(idSchema).default([]).describe('合う種類から順に'),
      otherwise: z.literal(true).optional().describe('ほかのどの言葉にも当てはまらないときだけ使うとき true'),
    })
    .refine(({ places, kinds }) => places.length + kinds.length > 0, {
      error: 'places か kinds のどちらかに、行き先を書いてください',
    }),
);

export type Words = z.output<typeof wordsSchema>;
