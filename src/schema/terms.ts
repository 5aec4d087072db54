import { z } from 'zod';
import { idSchema, kanaSchema, textSchema } from './text.ts';

/** content/terms.json: 用語, administrative terms with plain words, which are shown where the term occurs. */
export const termsSchema = z.array(
  z.strictObject({
    id: idSchema.describe('アドレスに入る名前'),
    term: textSchema.min(2).describe('役所の言葉'),
    kana: kanaSchema.describe('読み（ひらがな）'),
    also: z.array(textSchema.min(2)).default([]).describe('同じ意味の別の呼び方'),
    related: z.array(idSchema).default([]).describe('意味が違う、関連する言葉（terms.json の id）'),
    plain: textSchema.max(40).describe('ふだんの言葉'),
    sentence: textSchema.max(120).describe('短い説明をひとつ'),
    support: idSchema.optional().describe('詳しく書いたページ（content/support の名前）'),
  }),
);

export type Term = z.output<typeof termsSchema>[number];
