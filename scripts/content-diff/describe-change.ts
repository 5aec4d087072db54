import type { FieldPath } from '../content/document.ts';
import { isUnknown, type ValueFormat } from './format-value.ts';
import { labelOf } from './naming.ts';
import { isObject, itemAt, type ValueChange } from './value-changes.ts';

/** A change in Japanese; `isLoss` means that a value of a record became unknown. */
export type ChangeText = { text: string; isLoss?: true };

/** The formats of a value before and after a change. */
export type Formats = { before: ValueFormat; after: ValueFormat };

/** A list with more items is described by what was added and removed. */
const longList = 3;
/** At most so many added or removed items are named. */
const longest = 20;

/** Describes a change of a file: its field, the item of a list, and both values. */
export function describeChange(file: string, change: ValueChange, { before, after }: Formats): ChangeText[] {
  const { path, items, from, to, isOrder } = change;
  const places = items.map((item) => `「${before(file, item.path, item.value)}」`).join('');
  const label = [labelOf(file, path), places].filter(Boolean).join(' ');
  const names = (format: ValueFormat, list: unknown[]) => itemNames(file, path, list, format);
  if (Array.isArray(from) && Array.isArray(to)) {
    const [was, is] = [names(before, from), names(after, to)];
    if (isOrder) return [{ text: `${label} 順番: ${was.join('、')} → ${is.join('、')}` }];
    if (Math.max(from.length, to.length) > longList) {
      return [...namedItems('足した', without(is, was)), ...namedItems('消した', without(was, is))].map(
        (text) => ({
          text: `${label} ${text}`,
        }),
      );
    }
  }
  const text = `${label}: ${before(file, path, from)} → ${after(file, path, to)}`;
  return [isLoss(file, change) ? { text, isLoss: true } : { text }];
}

function isLoss(file: string, { path, from, to }: ValueChange): boolean {
  const isFact = Array.isArray(from) || (isObject(from) && 'value' in from);
  return file.startsWith('places/') && path.length === 1 && isFact && !isUnknown(from) && isUnknown(to);
}

function itemNames(file: string, path: FieldPath, list: unknown[], format: ValueFormat): string[] {
  return list.map((item, index) => {
    const known = itemAt(item, [...path, index]);
    return format(file, known.path, known.value);
  });
}

function namedItems(verb: string, names: string[]): string[] {
  if (names.length === 0) return [];
  const rest = names.length > longest ? ` ほか${names.length - longest}` : '';
  return [
    `${verb}: ${names
      .slice(0, longest)
      .map((name) => `「${name}」`)
      .join('')}${rest}`,
  ];
}

/** The items that others lack; an item that occurs twice must occur twice in both. */
export function without(items: string[], others: string[]): string[] {
  const left = [...others];
  return items.filter((item) => {
    const index = left.indexOf(item);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
