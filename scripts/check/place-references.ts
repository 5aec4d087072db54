import { hasEnded } from '../../src/domain/lifetime.ts';
import type { FieldPath } from '../content/document.ts';
import type { Content, ContentFile } from '../content/load.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { listOf } from './known-names.ts';

/** A field of a file that refers to a record by its id. */
export type PlaceReference = { file: ContentFile; path: FieldPath; id: string };

/** Files that refer to records of the past: history, counts of a day, and records that were removed. */
const history = /^(changes\.json|removed-records\.json|programs\/)/;

/** All fields that refer to records, except those of history, of a successor and of records that have ended. */
export function placeReferences({ folders, singles }: Content, today: string): PlaceReference[] {
  const files: ContentFile[] = [
    ...folders.places.filter(({ record }) => !hasEnded(record.status, today)),
    ...folders.support,
    ...folders.languages,
    ...folders.flow,
    ...folders.needs,
    ...Object.values(singles),
  ];
  return files
    .filter(({ file }) => !history.test(file))
    .flatMap((file) =>
      [...scalarValues(file.document.data)]
        .filter(({ path }) => listOf(file.file, path) === 'places' && path.join('.') !== 'status.movedTo')
        .map(({ path, value }) => ({ file, path, id: String(value) })),
    );
}
