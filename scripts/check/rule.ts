import type { Content, ContentFile } from '../content/load.ts';
import type { FieldPath } from '../content/document.ts';
import type { Problem } from '../content/problem.ts';

/** A rule about the content: returns the problems found. `today` is the day of the check in Japan, `YYYY-MM-DD`. */
export type Rule = (content: Content, today: string) => Problem[];

/** A problem in a field of a file, at the line of the field. */
export function problemAt({ file, document }: ContentFile, path: FieldPath, message: string): Problem {
  return { file, line: document.lineOf(path), field: path.join('.') || 'ファイル', message };
}
