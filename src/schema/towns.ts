import { z } from 'zod';
import { daySchema } from './date.ts';
import { idSchema, textSchema } from './text.ts';

/**
 * content/towns.csv: the district of each town (町丁目), one sourced row for each pair. A town that is split has a row
 * for each of its districts. The file has no rows if no source assigns towns.
 */
export const townsSchema = z.array(
  z.strictObject({
    town: textSchema.describe('町名と丁目'),
    district: idSchema.describe('地区（districts.json の id）'),
    source: idSchema.describe('出典（sources.json の名前）'),
    asOf: z.literal('').or(daySchema).optional().describe('確かめた日。職員が確かめたときは必ず書く'),
  }),
);

export type Towns = z.output<typeof townsSchema>;
