import { z } from 'zod';
import { dangerSchema } from './danger.ts';
import { idSchema, textSchema } from './text.ts';

/**
 * content/crisis.json: phrases that people in danger type, harmless phrases that resemble them, and the numbers to
 * show.
 */
export const crisisSchema = z.strictObject({
  cards: z
    .array(
      z.strictObject({
        class: dangerSchema.describe('どんな危なさか'),
        title: textSchema.max(40).describe('カードの見出し。責めない、急がせない'),
        phrases: z.array(textSchema.min(2)).min(1).describe('この言葉が入っていたら出す'),
        places: z
          .array(idSchema)
          .min(1)
          .max(4)
          .describe('先頭は24時間つながる記録。助けに来る番号が、話を聞く電話より先'),
      }),
    )
    .min(1),
  harmless: z.array(textSchema).describe('入っていても、カードを出さない言い回し'),
});

export type Crisis = z.output<typeof crisisSchema>;
