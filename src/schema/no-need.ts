import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';

/** content/no-need.json: open records that no need leads to, each with the reason. */
export const noNeedSchema = z.array(
  z.strictObject({ place: idSchema, reason: textSchema.describe('困りごとから案内しない理由') }),
);

export type NoNeed = z.output<typeof noNeedSchema>;
