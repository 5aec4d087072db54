import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileCollections, type FileContent } from '../schema/collections.ts';

/** The names of the files that a city may do without (`isOptional` in the table of collections). */
type OptionalFile = {
  [Name in keyof typeof fileCollections]: (typeof fileCollections)[Name] extends { isOptional: true }
    ? Name
    : never;
}[keyof typeof fileCollections];

/**
 * The content of an optional file, read from disk at each call.
 * @returns undefined where the city has no such file
 * @throws ZodError where the file does not match its schema; the content check reports that first
 */
export function optionalFile<Name extends OptionalFile>(name: Name): FileContent<Name> | undefined {
  const file = path.join(process.env.CONTENT_DIR ?? 'content', name);
  if (!existsSync(file)) return undefined;
  return fileCollections[name].schema.parse(JSON.parse(readFileSync(file, 'utf8'))) as FileContent<Name>;
}
