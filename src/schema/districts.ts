import { z } from 'zod';
import { provenance } from './fact.ts';
import { idSchema, kanaSchema, textSchema } from './text.ts';

const named = { name: textSchema, kana: kanaSchema.nullable() };

/** content/districts.json: the areas (圏域) of a city and the districts (地区) in each. */
export const districtsSchema = z.strictObject({
  areas: z.array(
    z.strictObject({
      id: idSchema,
      ...named,
      districts: z.array(z.strictObject({ id: idSchema, ...named })).min(1),
    }),
  ),
  ...provenance,
});

export type Districts = z.output<typeof districtsSchema>;
