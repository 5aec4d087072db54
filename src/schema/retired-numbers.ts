import { z } from 'zod';
import { textSchema } from './text.ts';

/** content/retired-numbers.json: numbers that are dead, mistyped or replaced, and may stand nowhere on the site. */
export const retiredNumbersSchema = z.array(
  z.strictObject({
    number: textSchema,
    reason: textSchema.describe('なぜ使えないか'),
  }),
);

export type RetiredNumbers = z.output<typeof retiredNumbersSchema>;
