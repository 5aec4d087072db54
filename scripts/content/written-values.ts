import type { FieldPath } from './document.ts';

/** The remedy for a value that shows what its writer meant, better than the message of the schema; undefined for others. */
export const messageOnValue = (data: unknown, path: FieldPath): string | undefined =>
  eventDateMessage(data, path) ??
  fileNameMessage(valueAt(data, path)) ??
  listMessage(path, valueAt(data, path));

/** Records are named without the ending of their file. */
function fileNameMessage(value: unknown): string | undefined {
  const [, ending] = (typeof value === 'string' && /^[\w/-]+\.(md|json)$/.exec(value)) || [];
  return ending && `ファイルの名前から .${ending} を除いて書いてください`;
}

const lists = new Set([
  'phones',
  'services',
  'web',
  'venues',
  'notes',
  'weekly',
  'events',
  'monthly',
  'yearly',
]);

/** A list with a single item also needs its mark. */
function listMessage(path: FieldPath, value: unknown): string | undefined {
  if (
    !lists.has(String(path.at(-1))) ||
    value === null ||
    typeof value !== 'object' ||
    Array.isArray(value)
  ) {
    return undefined;
  }
  const [first] = Object.keys(value);
  return (
    first &&
    `「${first}」の前に「- 」がありません。「- ${first}:」と書き、次の行からは字下げをそろえてください`
  );
}

/**
 * What to write where a day stands in another field of an event than `dates`, in Japanese; undefined if none does.
 * @param path the field with a problem; if it is missing, the day may be in a field with another name
 */
export function eventDateMessage(data: unknown, path: FieldPath): string | undefined {
  if (!path.includes('events')) return undefined;
  const event = valueAt(data, path.slice(0, -1));
  const value = valueAt(data, path) ?? Object.values(event ?? {}).find(isDay);
  return isDay(value) ? `日付は dates: [${value}] の形で書いてください` : undefined;
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const valueAt = (data: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (node, part) => (node as Record<string | number, unknown> | null | undefined)?.[part],
    data,
  );
