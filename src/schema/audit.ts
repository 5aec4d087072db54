import { z } from 'zod';
import { daySchema } from './date.ts';
import { textSchema } from './text.ts';

/** content/accessibility.json: the result of `npm run audit -- --write` over all pages of the built site. */
export const auditSchema = z.strictObject({
  day: daySchema.describe('試験をした日'),
  pages: z.int().min(1).describe('試験をしたページの数'),
  tool: textSchema.describe('使った道具と版'),
  sweeps: z.array(
    z.strictObject({
      name: textSchema.describe('どんな画面で'),
      faults: z.int().min(0).describe('見つかった誤りの数'),
    }),
  ),
  faults: z.array(textSchema).max(200).describe('見つかった誤り'),
});

export type Audit = z.output<typeof auditSchema>;
