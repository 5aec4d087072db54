import { z } from 'zod';
import { provenance } from './fact.ts';
import { idSchema, kanaSchema, optionCodeSchema, textSchema } from './text.ts';

const named = { name: textSchema, kana: kanaSchema.nullable() };

const areaSchema = z.strictObject({
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
});

/**
 * content/districts.json: the areas (圏域) of a city and the districts (地区) in each; none where no source names them.
 * Whoever lists some has a source.
 */
export const districtsSchema = z
  .strictObject({
    areas: z.array(areaSchema),
    unit: z
      .string()
      .optional()
      .describe('地区の名前のあとに付ける言葉。「中央区」のように名前だけで分かるときは空'),
    lead: textSchema.optional().describe('地区をえらぶページの、初めの文'),
    unsure: textSchema.optional().describe('自分の地区が分からない人への文'),
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
