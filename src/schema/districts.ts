import { z } from 'zod';
import { provenance } from './fact.ts';
import { idSchema, kanaSchema, optionCodeSchema, textSchema } from './text.ts';

const named = { name: textSchema, kana: kanaSchema.nullable() };

/** content/districts.json: the areas (圏域) of a city and the districts (地区) in each. */
export const districtsSchema = z.strictObject({
  areas: z.array(
    z.strictObject({
      id: idSchema,
      ...named,
      districts: z
        .array(
          z.strictObject({
            id: idSchema,
            ...named,
            code: optionCodeSchema.describe('案内のアドレスに入る1文字。公開したら変えない'),
          }),
        )
        .min(1),
    }),
  ),
  ...provenance,
});

export type Districts = z.output<typeof districtsSchema>;
