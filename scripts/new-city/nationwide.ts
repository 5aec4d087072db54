import { stringify } from 'yaml';
import type { Kinds } from '../../src/schema/kinds.ts';
import { placeSchema, type Place } from '../../src/schema/place.ts';
import type { Entry } from '../content/load.ts';
import type { IsLocal } from './first-city.ts';

/** A line that answers in the whole country, as another city may have it. */
export type Line = { id: string; data: Record<string, unknown>; record: Place; body: string };

/** Prefectures in which another number is to be dialled, by the source in the record's notes. */
const dialledElsewhere: Record<string, string[]> = { 'nat-yorisoi': ['03', '04', '07'] };

/** Whether a record of the first city is true in a prefecture, given by its two digits: a line of the whole country. */
export const isNationwide = (id: string, prefecture: string): boolean =>
  id.startsWith('nat-') && !dialledElsewhere[id]?.includes(prefecture);

/**
 * The lines as they may stand in another city: without what is local, and without what leads to a record that is not
 * taken along. A line that then lacks something that it must have is left out.
 */
export function nationwideLines(places: Entry<'places'>[], kinds: Kinds, isLocal: IsLocal): Line[] {
  const lines = places.flatMap(({ id, document }): Line[] => {
    const data = withoutLocal(document.data as Record<string, unknown>, isLocal);
    const read = placeSchema.safeParse(data);
    const expected = kinds.kinds[String(data.kind)]?.expects ?? [];
    if (!read.success || expected.some((field) => data[field] === undefined)) return [];
    const sentences = document.body.split('\n').filter((line) => !isLocal(line));
    return [{ id, data, record: read.data, body: sentences.join('\n').trim() || read.data.summary }];
  });
  const taken = new Set(lines.map(({ id }) => id));
  return lines.map((line) => {
    const data = withoutLostLinks(line.data, taken) as Record<string, unknown>;
    return { ...line, data, record: placeSchema.parse(data) };
  });
}

/** A line as the text of its file. */
export const lineText = ({ data, body }: Line): string =>
  `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}\n`;

/** Fields without what is local; of a list only the entries that are. */
function withoutLocal(data: Record<string, unknown>, isLocal: IsLocal): Record<string, unknown> {
  const kept = Object.entries(data).flatMap(([field, value]): [string, unknown][] => {
    if (!Array.isArray(value)) return isLocal(value) ? [] : [[field, value]];
    const entries = value.filter((entry) => !isLocal(entry));
    return entries.length > 0 || value.length === 0 ? [[field, entries]] : [];
  });
  return Object.fromEntries(kept);
}

/** Fields that hold the name of one other record, plain or as a fact. */
const links = new Set(['askInstead', 'section', 'movedTo']);
const nameIn = (link: unknown) =>
  String(typeof link === 'string' ? link : (link as { value: unknown }).value);

/** Values without the names of records that are not there; districts are the first city's in any case. */
function withoutLostLinks(value: unknown, taken: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((entry) => withoutLostLinks(entry, taken));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, inner]): [string, unknown][] => {
      if (field === 'districts') return [];
      if (field === 'related') return [[field, (inner as string[]).filter((id) => taken.has(id))]];
      if (links.has(field) && !taken.has(nameIn(inner))) return [];
      return [[field, withoutLostLinks(inner, taken)]];
    }),
  );
}
