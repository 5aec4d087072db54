import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { collectionOf } from '../../src/schema/collections.ts';
import type { ContentFile } from '../content/load.ts';
import { eventDateMessage } from '../content/written-values.ts';
import { fieldProblemsOf } from '../content/issues.ts';
import type { Problem } from '../content/problem.ts';
import { problemAt, type Rule } from './rule.ts';

/**
 * The site reads the frontmatter of a file as the check does. The site has another YAML parser, which takes `2026-11-24` for
 * a date and refuses control characters; what it refuses would end the build with a message in English.
 */
export const siteReading: Rule = ({ folders }) =>
  [...folders.places, ...folders.programs, ...folders.support, ...folders.pages].flatMap((file) =>
    problemsOf(file, file.record),
  );

function problemsOf(file: ContentFile, record: unknown): Problem[] {
  let frontmatter: Record<string, unknown>;
  try {
    ({ frontmatter } = parseFrontmatter(file.text));
  } catch (error) {
    const line = (error as { mark?: { line?: number } }).mark?.line ?? 0;
    const message =
      'サイトを作るときに読めません。この行の近くの、目に見えない文字・引用符・字下げを確認してください';
    return [{ file: file.file, line: line + 1, field: '書き方', message }];
  }
  const result = collectionOf(file.file)!.schema.safeParse(frontmatter);
  if (!result.success) {
    const [first] = fieldProblemsOf(result.error);
    return [
      problemAt(
        file,
        first?.path ?? [],
        eventDateMessage(file.document.data, first?.path ?? []) ??
          'サイトを作るときに、文として読まれません。日付や数だけの文は、引用符（" "）で囲んでください',
      ),
    ];
  }
  return JSON.stringify(result.data) === JSON.stringify(record)
    ? []
    : [problemAt(file, [], 'サイトを作るときに、別の内容になります。文を引用符（" "）で囲んでください')];
}
