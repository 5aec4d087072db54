import { z } from 'zod';
import { provenance } from './fact.ts';
import { idSchema, textSchema, urlSchema } from './text.ts';

/** Optional fields of a record that a kind can require; the record must then give a value or `unknown`. */
export const expectableFields = ['forWhom', 'hours', 'address', 'fee', 'reservation', 'operator'] as const;

/** Colours and shapes of the markers of a group; src/styles/marks.css has a style for each. */
export const markerColours = ['red', 'blue', 'green', 'purple', 'orange', 'gray'] as const;
export const markerShapes = [
  'circle',
  'square',
  'diamond',
  'hexagon',
  'pentagon',
  'octagon',
  'shield',
  'house',
  'drop',
] as const;

/** The tables of 推奨データセット that the records of a kind can be exported to. */
export const datasets = ['public', 'childcare'] as const;

/** The schema.org type of a record: an office, a place to visit, or a service without premises. */
export const linkedDataTypes = [
  'GovernmentOffice',
  'CivicStructure',
  'GovernmentService',
  'Service',
] as const;

const groupSchema = z.strictObject({
  name: textSchema.describe('グループの名前'),
  lead: textSchema.describe('どんな困りごとのグループか、ひとこと'),
  icon: idSchema.describe('絵の名前'),
  colour: z.enum(markerColours).describe('地図の印の色'),
  shape: z.enum(markerShapes).describe('地図の印の形。色が見分けられない人のため'),
});

const kindSchema = z.strictObject({
  group: idSchema,
  name: textSchema.describe('正式な名前'),
  plain: textSchema.describe('ふだんの言葉での名前'),
  about: textSchema.describe('この種類が何をするか、だれのためか'),
  audiences: z.array(idSchema).describe('だれのための種類か。上の audiences の名前'),
  section: idSchema.optional().describe('分からないことを聞く課（窓口・場所の名前）'),
  expects: z
    .array(z.enum(expectableFields))
    .describe('この種類の窓口・場所に必ず書く項目。分からなければ unknown と書く'),
  dropIn: z.literal(true).optional().describe('行って過ごせる所のとき true。「今週の居場所」に出す'),
  visit: z
    .literal(true)
    .optional()
    .describe('選んで行く所のとき true。種類のページに、地図と、場所・曜日・年齢の一覧を出す'),
  discreet: z
    .literal(true)
    .optional()
    .describe('人に見られたくない人がいる種類のとき true。題名に中身を出さず、すぐ閉じるボタンを出す'),
  dataset: z
    .enum(datasets)
    .optional()
    .describe('推奨データセットのどの表に入れるか。public は公共施設一覧、childcare は子育て施設一覧'),
  linkedData: z.enum(linkedDataTypes).describe('schema.org での型'),
  listPage: z
    .array(z.strictObject({ value: urlSchema, ...provenance }))
    .default([])
    .describe(
      '市が、この種類の窓口・場所を一覧にしているページ。番号・時間・住所がどれも未確認の記録で、最初のボタンになる',
    ),
  recheckMonths: z.int().min(1).max(60).describe('何か月たったら確かめ直すか'),
});

/** content/kinds.json: the kinds of record, in display order, in about ten groups. */
export const kindsSchema = z.strictObject({
  audiences: z.record(idSchema, textSchema).describe('だれのための所か、絞り込むときの名前'),
  groups: z.record(idSchema, groupSchema),
  kinds: z.record(idSchema, kindSchema),
});

export type Kinds = z.output<typeof kindsSchema>;
export type Kind = z.output<typeof kindSchema>;
export type Group = z.output<typeof groupSchema>;
