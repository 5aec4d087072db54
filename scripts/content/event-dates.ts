import type { FieldPath } from './document.ts';

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
