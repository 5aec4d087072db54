import { z } from 'zod';
import { daySchema } from './date.ts';
import { idSchema, textSchema } from './text.ts';

const duplicateMessage = '同じ日、同じ窓口・場所、同じ文の行が2つあります。1つを消してください';

/**
 * content/changes.json: dated descriptions of changes, for a city whose content has no Git history. If the file exists,
 * it is used instead of the history.
 */
export const changesSchema = z
  .array(
    z.strictObject({
      day: daySchema.describe('変わった日'),
      place: idSchema.optional().describe('変わった窓口・場所'),
      text: textSchema.describe('何が変わったか、短い文で'),
    }),
  )
  // Two equal rows would get the same id in the feed.
  .superRefine((changes, context) => {
    const known = new Set<string>();
    for (const [index, { day, place, text }] of changes.entries()) {
      const key = JSON.stringify([day, place, text]);
      if (known.has(key)) context.addIssue({ code: 'custom', path: [index], message: duplicateMessage });
      known.add(key);
    }
  });

export type Changes = z.output<typeof changesSchema>;
