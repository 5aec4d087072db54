import { stringify } from 'yaml';
import type { Kinds } from '../../src/schema/kinds.ts';
import { placeSchema, type Place } from '../../src/schema/place.ts';
import type { Entry } from '../content/load.ts';
import type { IsLocal } from './first-city.ts';

/** A nationwide line as another city may have it: its fields, the same validated, and its text. */
export type Line = { id: string; data: Record<string, unknown>; record: Place; body: string };

/** Prefectures (by code) in which another number must be dialled, by the source in the record's notes. */
const dialledElsewhere: Record<string, string[]> = { 'nat-yorisoi': ['03', '04', '07'] };

/** Whether a record is a nationwide line with the same number in a prefecture. @param prefecture code, `01` to `47` */
export const isNationwide = (id: string, prefecture: string): boolean =>
  id.startsWith('nat-') && !dialledElsewhere[id]?.includes(prefecture);

/**
 * The nationwide lines for another city: without local values, and without references to records that are left out. A
 * line that then lacks a required or expected field is left out.
 */
export function nationwideLines(places: Entry<'places'>[], kinds: Kinds, isLocal: IsLocal): Line[] {
  const lines = places.flatMap(({ id, document }): Line[] => {
    const data = withoutLocal(document.data as Record<string, unknown>, isLocal);
    const parsed = placeSchema.safeParse(data);
    const expected = kinds.kinds[String(data.kind)]?.expects ?? [];
    if (!parsed.success || expected.some((field) => data[field] === undefined)) return [];
    const sentences = document.body.split('\n').filter((line) => !isLocal(line));
    return [{ id, data, record: parsed.data, body: sentences.join('\n').trim() || parsed.data.summary }];
  });
  const taken = new Set(lines.map(({ id }) => id));
  return lines.map((line) => {
    const data = withoutBrokenReferences(line.data, taken) as Record<string, unknown>;
    return { ...line, data, record: placeSchema.parse(data) };
  });
}

/** The text of a line's Markdown file. */
export const lineText = ({ data, body }: Line): string =>
  `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}\n`;

/** Removes fields with local values; in lists only the local entries, and the field if no entry is left. */
function withoutLocal(data: Record<string, unknown>, isLocal: IsLocal): Record<string, unknown> {
  const kept = Object.entries(data).flatMap(([field, value]): [string, unknown][] => {
    if (!Array.isArray(value)) return isLocal(value) ? [] : [[field, value]];
    const entries = value.filter((entry) => !isLocal(entry));
    return entries.length > 0 || value.length === 0 ? [[field, entries]] : [];
  });
  return Object.fromEntries(kept);
}

/** Fields that hold the id of another record, plain or as a fact. */
const references = new Set(['askInstead', 'section', 'movedTo']);
const idIn = (reference: unknown) =>
  String(typeof reference === 'string' ? reference : (reference as { value: unknown }).value);

/** Removes references to records that are not taken along, and districts, which are always the first city's. */
function withoutBrokenReferences(value: unknown, taken: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((entry) => withoutBrokenReferences(entry, taken));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, inner]): [string, unknown][] => {
      if (field === 'districts') return [];
      if (field === 'related') return [[field, (inner as string[]).filter((id) => taken.has(id))]];
      if (references.has(field) && !taken.has(idIn(inner))) return [];
      return [[field, withoutBrokenReferences(inner, taken)]];
    }),
  );
}
