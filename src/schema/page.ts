import { z } from 'zod';
import { daySchema } from './date.ts';
import { textSchema } from './text.ts';

/** The frontmatter of a text page, such as the privacy statement. */
export const pageSchema = z.strictObject({
  title: textSchema,
  description: textSchema.describe('検索結果や共有のときに出る、ひとこと'),
  updated: daySchema.describe('最後に書き直した日'),
});

export type Page = z.output<typeof pageSchema>;
