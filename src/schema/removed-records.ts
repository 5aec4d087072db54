import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';

/** content/removed-records.json: records that were removed on purpose, each with the reason. */
export const removedRecordsSchema = z.array(
  z.strictObject({
    place: idSchema.describe('消した窓口・場所のファイル名'),
    reason: textSchema.describe('消した理由'),
  }),
);
