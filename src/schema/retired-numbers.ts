import { z } from 'zod';
import { textSchema } from './text.ts';

/**
 * content/retired-numbers.json: numbers that are out of service, mistyped or replaced, and must not appear on the
 * site.
 */
export const retiredNumbersSchema = z.array(
  z.strictObject({
    number: textSchema,
    reason: textSchema.describe('なぜ使えないか'),
  }),
);

export type RetiredNumbers = z.output<typeof retiredNumbersSchema>;
