import { z } from 'zod';
import { partialDateSchema } from './date.ts';
import { provenance } from './fact.ts';
import { idSchema, textSchema } from './text.ts';

/** The total of a breakdown such as 「基幹型1か所、委託型15か所」; undefined if a text is not one. Remarks in brackets are left out. */
function totalOfParts(text: string, unit: string): number | undefined {
  const parts = text.replaceAll(/（[^）]*）/g, '').split('、');
  const counts = parts.map((part) => {
    const [, count, rest] = /^[^\dがはを]+(\d+)(.*)$/.exec(part) ?? [];
    return rest === unit ? Number(count) : NaN;
  });
  return parts.length < 2 || counts.some(Number.isNaN)
    ? undefined
    : counts.reduce((sum, count) => sum + count, 0);
}

/** A 事業 of the city's plan, with the number of places that the plan declares and the records that carry it out. */
export const programSchema = z.strictObject({
  name: textSchema.describe('市の事業名称'),
  guidelineName: textSchema.describe('交付要綱などでの名前'),
  clause: textSchema.describe('社会福祉法の条文'),
  pillar: textSchema.describe('三つの支援などの区分'),
  plain: textSchema.max(120).describe('ひとことで、何をする事業か'),
  form: textSchema.nullable().describe('設置形態'),
  declared: z
    .strictObject({
      count: z.int().min(0).nullable().describe('資料の箇所数。書かれていないときは null'),
      unit: textSchema.describe('か所、団体、地区など'),
      asOf: partialDateSchema,
      text: textSchema.optional().describe('内訳'),
    })
    .superRefine(({ count, unit, text = '' }, context) => {
      const total = totalOfParts(text, unit);
      if (count === null || total === undefined || total === count) return;
      const message = `内訳を足すと ${total}${unit} ですが、count は ${count} です。どちらかを直してください`;
      context.addIssue({ code: 'custom', path: ['text'], message });
    })
    .describe('資料に書かれた数'),
  audience: textSchema.nullable(),
  operation: textSchema.nullable().describe('運営形態'),
  purpose: textSchema,
  delivery: textSchema.nullable().describe('実施体制'),
  sections: z.array(idSchema).describe('所管課（窓口・場所の名前）'),
  kinds: z.array(idSchema).default([]).describe('この種類の窓口・場所すべてが担う'),
  places: z.array(idSchema).default([]).describe('担う窓口・場所'),
  difference: textSchema.optional().describe('資料の数と窓口・場所の数が違う理由'),
  source: provenance.source,
});

export type Program = z.output<typeof programSchema>;
