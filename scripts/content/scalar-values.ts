import type { FieldPath } from './document.ts';

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
