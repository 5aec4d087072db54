import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';

/** Fields of a place that a kind may promise: each must then be there, known or `unknown`. */
export const expectableFields = ['forWhom', 'hours', 'address', 'fee', 'reservation', 'operator'] as const;

/** Colours and shapes of marks; each has its styles in src/styles/marks.css. */
export const markColours = [
  'red',
  'blue',
  'green',
  'purple',
  'orange',
  'cyan',
  'lime',
  'magenta',
  'brown',
  'sky',
  'gray',
] as const;
export const markShapes = [
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

const groupSchema = z.strictObject({
  name: textSchema.describe('グループの名前'),
  lead: textSchema.describe('どんな困りごとのグループか、ひとこと'),
  icon: idSchema.describe('絵の名前'),
  colour: z.enum(markColours).describe('地図の印の色'),
  shape: z.enum(markShapes).describe('地図の印の形。色が見分けられない人のため'),
});

const kindSchema = z.strictObject({
  group: idSchema,
  name: textSchema.describe('正式な名前'),
  plain: textSchema.describe('ふだんの言葉での名前'),
  about: textSchema.describe('この種類が何をするか、だれのためか'),
  audiences: z.array(idSchema).describe('だれのための種類か。上の audiences の名前'),
  section: idSchema.optional().describe('分からないことを聞く課（記録の名前）'),
  expects: z
    .array(z.enum(expectableFields))
    .describe('この種類の記録に必ず書く項目。分からなければ unknown と書く'),
  recheckMonths: z.int().min(1).max(60).describe('何か月たったら確かめ直すか'),
});

/** content/kinds.json: the kinds of record, in the order in which people are shown them, in about ten groups. */
export const kindsSchema = z.strictObject({
  audiences: z.record(idSchema, textSchema).describe('だれのための所か、しぼりこむときの名前'),
  groups: z.record(idSchema, groupSchema),
  kinds: z.record(idSchema, kindSchema),
});

export type Kinds = z.output<typeof kindsSchema>;
export type Kind = z.output<typeof kindSchema>;
export type Group = z.output<typeof groupSchema>;
