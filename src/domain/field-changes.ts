import type { Place } from '../schema/place.ts';

/** A changed field of a record; a value that is unknown, `none` or missing is null. */
export type FieldChange = { field: keyof Place; from: string | null; to: string | null };

/** The fields whose changes are published. Changes of sources, notes and other fields are not. */
const trackedFields = [
  'name',
  'kana',
  'status',
  'districts',
  'summary',
  'forWhom',
  'phones',
  'fax',
  'mail',
  'chat',
  'homeVisit',
  'web',
  'address',
  'venues',
  'hours',
  'fee',
  'reservation',
  'operator',
] as const satisfies (keyof Place)[];

/** The tracked fields in which two versions of a record differ, in the order in which pages show them. */
export function fieldChanges(before: Place, after: Place): FieldChange[] {
  return trackedFields.flatMap((field) => {
    const [from, to] = [formatValue(before[field]), formatValue(after[field])];
    return from === to ? [] : [{ field, from, to }];
  });
}

/** A value as one line of text: the value of a fact without its source, tables as their parts joined by spaces. */
function formatValue(value: unknown): string | null {
  if (value === undefined || value === null || value === 'unknown' || value === 'none') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(formatValue).join('、');
  if (typeof value !== 'object') return String(value);
  if ('value' in value) return formatValue(value.value);
  const parts = Object.entries(value).map(([key, part]) => [key, formatValue(part)] as const);
  return parts
    .filter(([, part]) => part !== null)
    .map(([, part]) => part)
    .join(' ');
}
