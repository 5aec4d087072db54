import { z } from 'zod';
import { partialDateSchema } from './date.ts';
import { idSchema, textSchema } from './text.ts';

/** Where a value is from: one source or several that agree, the first being the one to show. */
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

/** The explicit hole: nobody knows the value yet, and the visitor is told whom to ask. */
export const unknownSchema = z.union([
  z.literal('unknown'),
  z.strictObject({
    value: z.literal('unknown'),
    askInstead: idSchema.optional().describe('かわりに聞く記録の名前。省くと担当の課'),
    note: textSchema.optional(),
  }),
]);

/**
 * A value with its source; `value` is whatever the given schema says.
 * @param also fields beside the value that say the same for programs, from the same source
 */
export function fact<Value extends z.ZodType, Also extends z.ZodRawShape = Record<never, never>>(
  value: Value,
  also: Also = {} as Also,
) {
  return z.strictObject({ value, ...also, ...provenance });
}

/** A fact that may be an explicit `unknown`. */
export function factOrUnknown<Value extends z.ZodType, Also extends z.ZodRawShape = Record<never, never>>(
  value: Value,
  also: Also = {} as Also,
) {
  return z.union([unknownSchema, fact(value, also)]);
}

export type Provenance = { source: string[]; asOf?: string; note?: string };
export type Fact<Value> = Provenance & { value: Value };
export type Unknown = z.output<typeof unknownSchema>;
