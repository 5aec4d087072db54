import type { FieldPath } from '../content/document.ts';
import { scalarValues } from '../content/scalar-values.ts';
import type { ContentFile } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { listOf } from './known-names.ts';
import { problemAt, type Rule } from './rule.ts';

/** Within one list, ids, names that refer to records and the words of options are there once; no record is related to itself. */
export const doubles: Rule = ({ folders, singles }) => {
  const all: ContentFile[] = [...Object.values(folders).flat(), ...Object.values(singles)];
  const districts = singles['districts.json'];
  return [
    ...all.flatMap(repeatedReferences),
    ...folders.flow.flatMap((file) => [
      ...repeatedIn(file, ['windows'], 'place'),
      ...repeatedIn(file, ['windows'], 'kind'),
      ...repeatedIn(file, ['options'], 'text'),
    ]),
    ...(singles['terms.json'] ? repeatedIn(singles['terms.json'], [], 'id') : []),
    ...(districts ? repeatedDistricts(districts) : []),
    ...folders.places.flatMap((place) =>
      place.record.related.flatMap((id, index) =>
        id === place.id
          ? [problemAt(place, ['related', index], 'この窓口・場所そのものです。この行を消してください')]
          : [],
      ),
    ),
    ...folders.places.flatMap((place) => repeatedIn(place, ['web'], 'value')),
  ];
};

const message = (value: unknown) => `「${String(value)}」が2回あります。1つにしてください`;

/** Names that a list of references has twice. */
function repeatedReferences(file: ContentFile): Problem[] {
  const seen = new Set<string>();
  return [...scalarValues(file.document.data)].flatMap(({ path, value }) => {
    if (typeof path.at(-1) !== 'number' || listOf(file.file, path) === undefined) return [];
    const key = JSON.stringify([path.slice(0, -1), value]);
    if (seen.has(key)) return [problemAt(file, path, message(value))];
    seen.add(key);
    return [];
  });
}

/** Objects of the list at `path` that have the same value of a field. */
function repeatedIn(file: ContentFile, path: FieldPath, field: string): Problem[] {
  const list = path.reduce<unknown>(
    (value, part) => (value as Record<string, unknown> | undefined)?.[part],
    file.document.data,
  );
  if (!Array.isArray(list)) return [];
  const values = list.map((item) => (item as Record<string, unknown>)[field]);
  return values.flatMap((value, index) =>
    value !== undefined && values.indexOf(value) < index
      ? [problemAt(file, [...path, index, field], message(value))]
      : [],
  );
}

function repeatedDistricts(file: ContentFile & { record: { areas: { districts: { id: string }[] }[] } }) {
  const seen = new Set<string>();
  return file.record.areas.flatMap(({ districts }, area) =>
    districts.flatMap(({ id }, index) => {
      if (seen.has(id)) return [problemAt(file, ['areas', area, 'districts', index, 'id'], message(id))];
      seen.add(id);
      return [];
    }),
  );
}
