import { z } from 'zod';
import { partialDateSchema } from './date.ts';
import { provenance } from './fact.ts';
import { figureSchema } from './figure.ts';
import { idSchema, textSchema } from './text.ts';

const sectionSchema = z.strictObject({
  title: textSchema,
  text: z.array(textSchema).default([]).describe('段落'),
  points: z.array(textSchema).default([]).describe('箇条書き'),
  figure: figureSchema.optional(),
  professionals: z.literal(true).optional().describe('専門職のための節のとき true。たたんで出す'),
  source: provenance.source,
  asOf: partialDateSchema.optional().describe('いつのことか。省くと出典の日付になる'),
});

/** A support system of the city in plain words: what it is, who takes part, and what it means for a family. */
export const supportSchema = z.strictObject({
  order: z.int().min(1).describe('一覧での順番'),
  title: textSchema.describe('正式な名前'),
  plain: textSchema.max(120).describe('ひとことで、何のしくみか'),
  places: z.array(idSchema).default([]).describe('関わる窓口・場所'),
  kinds: z.array(idSchema).default([]).describe('この種類の窓口・場所すべてが関わる'),
  programs: z.array(idSchema).default([]).describe('関わる事業'),
  everyProgram: z.literal(true).optional().describe('すべての事業が関わるとき true'),
  sections: z.array(sectionSchema).min(1),
});

export type Support = z.output<typeof supportSchema>;
export type SupportSection = z.output<typeof sectionSchema>;
