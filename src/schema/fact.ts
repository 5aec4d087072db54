import { z } from 'zod';
import { partialDateSchema } from './date.ts';
import { idSchema, textSchema } from './text.ts';

/** The origin of a value: one source, or several that agree, of which the first is shown. The output is a list. */
export const provenance = {
  source: z
    .union([idSchema, z.array(idSchema).min(1)], '出典（sources.json の名前）を書いてください')
    .transform((source): string[] => (typeof source === 'string' ? [source] : source))
    .describe('出典。content/sources.json にある名前。複数の資料が同じ値を示すときは [a, b] と書く'),
  asOf: partialDateSchema
    .optional()
    .describe('この値がいつのものか。省くと出典の日付になる。source が city-staff のときは必ず書く'),
  note: textSchema.optional().describe('ひとこと。食い違う資料や但し書き。画面に出る'),
};

/** A value recorded as unknown, with the record to ask instead. */
export const unknownSchema = z.union([
  z.literal('unknown'),
  z.strictObject({
    value: z.literal('unknown'),
    askInstead: idSchema.optional().describe('かわりに聞く窓口・場所の名前。省くと担当の課'),
    note: textSchema.optional(),
  }),
]);

/**
 * The schema of a value with its source.
 * @param value schema of the value
 * @param also further fields from the same source that give the value in machine-readable form
 */
export function fact<Value extends z.ZodType, Also extends z.ZodRawShape = Record<never, never>>(
  value: Value,
  also: Also = {} as Also,
) {
  return z.strictObject({ value, ...also, ...provenance });
}

/** The schema of a fact that can also be recorded as `unknown`; parameters as for `fact`. */
export function factOrUnknown<Value extends z.ZodType, Also extends z.ZodRawShape = Record<never, never>>(
  value: Value,
  also: Also = {} as Also,
) {
  return z.union([unknownSchema, fact(value, also)]);
}

export type Provenance = { source: string[]; asOf?: string; note?: string };
export type Fact<Value> = Provenance & { value: Value };
export type Unknown = z.output<typeof unknownSchema>;
