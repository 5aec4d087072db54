import { z } from 'zod';
import { dangerSchema } from './danger.ts';
import { idSchema, textSchema } from './text.ts';

/**
 * content/crisis.json: for each class of danger the texts and the numbers that the search shows, and patterns that raise
 * the card for certain. Other phrases of danger are in content/needs. `harmless` and `outside` are examples of what must
 * not raise a card.
 */
export const crisisSchema = z.strictObject({
  cards: z
    .array(
      z.strictObject({
        class: dangerSchema.describe('どんな危なさか'),
        title: textSchema.max(40).describe('カードの見出し。責めない、急がせない'),
        line: textSchema.max(60).describe('はっきりしないときに出す、静かな1行'),
        patterns: z.array(textSchema.min(2)).min(1).describe('入っていれば、かならずカードを出す言葉'),
        places: z
          .array(idSchema)
          .min(1)
          .max(4)
          .describe('先頭は24時間つながる窓口・場所。助けに来る番号が、話を聞く電話より先'),
      }),
    )
    .min(1),
  harmless: z.array(textSchema).describe('似ていても、カードを出さない言い方'),
  outside: z.array(textSchema).default([]).describe('このサイトで案内しないことの言い方'),
});

export type Crisis = z.output<typeof crisisSchema>;
