import { z } from 'zod';
import { daySchema } from './date.ts';
import { idSchema, textSchema } from './text.ts';

/**
 * content/changes.json: what changed when, in words, for a city whose content has no Git history. Where it is there, the
 * history is not asked.
 */
export const changesSchema = z.array(
  z.strictObject({
    day: daySchema.describe('変わった日'),
    place: idSchema.optional().describe('変わった記録'),
    text: textSchema.describe('何が変わったか、短い文で'),
  }),
);

export type Changes = z.output<typeof changesSchema>;
