import { z } from 'zod';
import { fact, provenance } from './fact.ts';
import { idSchema, kanaSchema, textSchema } from './text.ts';

const nameFields = { name: textSchema, kana: kanaSchema.nullable() };

const areaSchema = z.strictObject({
  id: idSchema,
  ...nameFields,
  districts: z.array(z.strictObject({ id: idSchema, ...nameFields })).min(1),
});

/**
 * content/districts.json: the areas (圏域) of a city and the districts (地区) in each; empty if no source lists them.
 * A list that is not empty requires a source.
 */
export const districtsSchema = z
  .strictObject({
    areas: z.array(areaSchema),
    unit: z
      .string()
      .optional()
      .describe('地区の名前のあとに付ける言葉。「中央区」のように名前だけで分かるときは空'),
    lead: textSchema.optional().describe('地区を選ぶページの、初めの文'),
    unsure: z
      .strictObject({
        ...fact(textSchema).shape,
        windows: z
          .array(z.strictObject({ place: idSchema, note: textSchema.max(60) }))
          .min(1)
          .describe('地区を確認できる窓口と、どんなときの窓口か'),
      })
      .optional()
      .describe('自分の地区が分からない人への文と、地区を聞ける窓口'),
    ...provenance,
    source: z
      .union([provenance.source, z.array(idSchema).max(0)], '出典（sources.json の名前）を書いてください')
      .describe('出典。地区がないときだけ空'),
  })
  .refine(({ areas, source }) => areas.length === 0 || source.length > 0, {
    path: ['source'],
    error: '出典（sources.json の名前）を書いてください',
  });

export type Districts = z.output<typeof districtsSchema>;
