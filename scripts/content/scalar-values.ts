import type { FieldPath } from './document.ts';

export type ScalarValue = { path: FieldPath; value: unknown };

/** Every text, number and flag of a parsed file, with the way to it. */
export function* scalarValues(value: unknown, path: FieldPath = []): Generator<ScalarValue> {
  if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      yield* scalarValues(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  } else {
    yield { path, value };
  }
}
