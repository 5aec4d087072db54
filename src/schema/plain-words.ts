import { z } from 'zod';
import { textSchema } from './text.ts';

/**
 * content/plain-words.json: the rules of the check of plain Japanese, after 「在留支援のためのやさしい日本語ガイドライン」
 * (出入国在留管理庁・文化庁, 2020): short sentences, and plain words instead of administrative ones. `patterns` are words of
 * which the whole site has one writing, by the kind of fault.
 */
export const plainWordsSchema = z.strictObject({
  longest: z.int().min(20).max(120).describe('1つの文の長さ。これより長い文は分ける'),
  hard: z
    .array(z.strictObject({ word: textSchema.min(2), instead: textSchema.describe('かわりのことば') }))
    .describe('使わない言葉'),
  patterns: z
    .array(
      z.strictObject({
        name: textSchema.describe('どんな言い方か'),
        words: z.array(
          z.strictObject({
            word: textSchema.min(2),
            instead: textSchema.describe('かわりのことば'),
            except: z.array(textSchema).optional().describe('この言葉の一部としては使ってよいもの'),
          }),
        ),
      }),
    )
    .default([])
    .describe('サイト全体でそろえる言い方'),
  exceptions: z
    .array(z.strictObject({ text: textSchema.describe('そのままにする文の一部'), why: textSchema }))
    .describe('きまりに合わなくても、そのままにする文'),
});

export type PlainWords = z.output<typeof plainWordsSchema>;
