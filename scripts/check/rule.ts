import type { Content, ContentFile } from '../content/load.ts';
import type { FieldPath } from '../content/document.ts';
import type { Problem } from '../content/problem.ts';

/** A rule about the content: returns the problems found. `today` is the day of the check in Japan, `YYYY-MM-DD`. */
export type Rule = (content: Content, today: string) => Problem[];

/** A problem in a field of a file, at the line of the field. */
export function problemAt({ file, document }: ContentFile, path: FieldPath, message: string): Problem {
  return { file, line: document.lineOf(path), field: path.join('.'), message };
}

/** A value that is no object or list, with its path in the file. */
export type ScalarValue = { path: FieldPath; value: unknown };

/** Yields every string, number, boolean and null of a parsed value, with its path. */
export function* scalarValues(value: unknown, path: FieldPath = []): Generator<ScalarValue> {
  if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      yield* scalarValues(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  } else {
    yield { path, value };
  }
}
