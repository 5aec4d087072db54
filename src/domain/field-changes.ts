import type { Place } from '../schema/place.ts';

/** One field of a record that was changed; a value that nobody knows or that is not there is null. */
export type FieldChange = { field: keyof Place; from: string | null; to: string | null };

/** The fields whose changes people are told of; where a value comes from and how it is worded inside is not one. */
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

/** What changed between two states of a record, field by field, in the order in which pages show them. */
export function fieldChanges(before: Place, after: Place): FieldChange[] {
  return trackedFields.flatMap((field) => {
    const [from, to] = [formatValue(before[field]), formatValue(after[field])];
    return from === to ? [] : [{ field, from, to }];
  });
}

/** A value in one line: numbers and texts as they stand, hours and other tables as their parts. */
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
