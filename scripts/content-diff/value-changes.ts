import { isDeepStrictEqual } from 'node:util';
import type { FieldPath } from '../content/document.ts';

/**
 * A difference of two parsed values. `path` leads to it in the newer value, or in the older one if that has more; `items`
 * are the items of longer lists on the way, each by the field that identifies it. A value that one of them lacks is
 * undefined; `isOrder` means that both lists have the same items in another order.
 */
export type ValueChange = { path: FieldPath; items: Item[]; from: unknown; to: unknown; isOrder?: true };

/** An item of a list: the path to the field that identifies it, and that field's value. */
export type Item = { path: FieldPath; value: unknown };

/** Fields that identify the items of a list, the best first. */
const identities = [
  'id',
  'code',
  'place',
  'kind',
  'class',
  'number',
  'name',
  'term',
  'town',
  'value',
  'title',
  'text',
];

/** The differences of two parsed values, down to single fields; items of lists are compared with their counterparts. */
export function valueChanges(
  from: unknown,
  to: unknown,
  path: FieldPath = [],
  items: Item[] = [],
): ValueChange[] {
  if (isDeepStrictEqual(from, to)) return [];
  if (Array.isArray(from) && Array.isArray(to)) return listChanges(from, to, path, items);
  if (!isObject(from) || !isObject(to)) return [{ path, items, from, to }];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) =>
    valueChanges(from[key], to[key], [...path, key], items),
  );
}

function listChanges(from: unknown[], to: unknown[], path: FieldPath, items: Item[]): ValueChange[] {
  const pairs = counterparts(from, to);
  const isReordered = pairs.some(([before, after]) =>
    pairs.some(([one, other]) => one < before && other > after),
  );
  const order = isReordered ? [{ path, items, from, to, isOrder: true as const }] : [];
  if (![...from, ...to].some(isObject)) {
    const isSame =
      pairs.length === from.length && pairs.every(([before, after]) => from[before] === to[after]);
    return isSame && from.length === to.length ? order : [{ path, items, from, to }];
  }
  const isSeveral = from.length > 1 || to.length > 1;
  const [paired, kept] = [new Set(pairs.map(([before]) => before)), new Set(pairs.map(([, after]) => after))];
  return [
    ...from.flatMap((item, index) =>
      paired.has(index) ? [] : [{ path: [...path, index], items, from: item, to: undefined }],
    ),
    ...to.flatMap((item, index) =>
      kept.has(index) ? [] : [{ path: [...path, index], items, from: undefined, to: item }],
    ),
    ...pairs.flatMap(([before, after]) => {
      const at = [...path, after];
      const inner = isSeveral ? [...items, itemAt(from[before], at)] : items;
      return valueChanges(from[before], to[after], at, inner);
    }),
    ...order,
  ];
}

/** Pairs of indexes of the items that correspond: equal ones, then those with the same identity, then the others in order. */
function counterparts(from: readonly unknown[], to: readonly unknown[]): [number, number][] {
  const pairs: [number, number][] = [];
  const rest = { from: new Set(from.keys()), to: new Set(to.keys()) };
  const pairBy = (keyOf: (item: unknown) => string | undefined) => {
    const waiting = Map.groupBy(rest.to, (index) => keyOf(to[index]));
    for (const before of [...rest.from]) {
      const key = keyOf(from[before]);
      const after = key === undefined ? undefined : waiting.get(key)?.shift();
      if (after === undefined) continue;
      pairs.push([before, after]);
      rest.from.delete(before);
      rest.to.delete(after);
    }
  };
  pairBy((item) => JSON.stringify(item));
  pairBy(identityOf);
  if (rest.from.size === rest.to.size) pairBy(() => '');
  return pairs;
}

/** The field that identifies an item of a list; its number in the list if it has no such field. */
export function itemAt(item: unknown, path: FieldPath): Item {
  const key = identityKey(item);
  return key === undefined || !isObject(item)
    ? { path, value: isObject(item) ? `${Number(path.at(-1)) + 1}番目` : item }
    : { path: [...path, key], value: item[key] };
}

const identityKey = (item: unknown): string | undefined =>
  isObject(item) ? identities.find((name) => ['string', 'number'].includes(typeof item[name])) : undefined;

function identityOf(item: unknown): string | undefined {
  const key = identityKey(item);
  return key === undefined ? undefined : `${key} ${String((item as Record<string, unknown>)[key])}`;
}

/** Whether a value is an object with fields, not a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
