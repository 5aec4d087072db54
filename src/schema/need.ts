import { z } from 'zod';
import { dangerSchema } from './danger.ts';
import { idSchema, textSchema } from './text.ts';

/**
 * content/needs/<id>.json: one need of residents. The search finds it by the likeness of a query to its phrases, shows its
 * name, and below it its records. A need with a `crisis` raises the card of that class.
 */
export const needSchema = z
  .strictObject({
    name: textSchema.max(24).describe('困りごとの名前。住民に見せる、短い言い方'),
    places: z.array(idSchema).max(5).default([]).describe('一番合う窓口・場所から順に'),
    kinds: z.array(idSchema).default([]).describe('どの地区にもある種類や、どれでも助けになる種類'),
    crisis: dangerSchema.nullable().describe('今、危ないときの種類。そうでなければ null'),
    language: z.enum(['en', 'zh', 'vi']).optional().describe('日本語でない言い方のとき、そのことば'),
    phrases: z.array(textSchema.max(60)).min(1).describe('住民が打ちこみそうな言い方。1つに1行'),
  })
  .refine(({ places, kinds }) => places.length + kinds.length > 0, {
    error: 'places か kinds のどちらかに、行き先を書いてください',
  });

export type Need = z.output<typeof needSchema>;
