import type { Content, ContentFile } from '../content/load.ts';
import type { FieldPath } from '../content/document.ts';
import type { Problem } from '../content/problem.ts';

/** One rule about the content as a whole. `today` is the day of the check in Japan, `YYYY-MM-DD`. */
export type Rule = (content: Content, today: string) => Problem[];

/** A problem of one field of one file, with its line. */
export function problemAt({ file, document }: ContentFile, path: FieldPath, message: string): Problem {
  return { file, line: document.lineOf(path), field: path.join('.'), message };
}
