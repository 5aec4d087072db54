import {
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  stringify,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { FieldPath } from './document.ts';

/**
 * Edits single fields in the text of a record. Only the text of the field itself is rewritten; comments, order and
 * spaces elsewhere stay, so that a diff shows the edited fields only.
 */

/** A value as YAML on one line. */
export const inline = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();

type Found = { parent: YAMLMap; pair: Pair; keyStart: number; keyEnd: number; end: number; indent: string };

/** The YAML of the frontmatter, and the offset at which it starts in the text of a record. */
function frontmatter(text: string): { start: number; yaml: string } {
  const start = text.indexOf('\n') + 1;
  return { start, yaml: text.slice(start, text.indexOf('\n---', start) + 1) };
}

function find(yaml: string, at: FieldPath): Found | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  const parent = at.length === 1 ? document.contents : document.getIn(at.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(at.at(-1)));
  if (!pair || !isScalar(pair.key) || !pair.key.range) return undefined;
  const [keyStart, keyEnd] = pair.key.range;
  const valueEnd = isNode(pair.value) && pair.value.range ? pair.value.range[1] : keyEnd;
  return {
    parent,
    pair,
    keyStart,
    keyEnd,
    end: yaml.slice(0, valueEnd).trimEnd().length,
    indent: ' '.repeat(lineCounter.linePos(keyStart).col - 1),
  };
}

function requiredNode(yaml: string, at: FieldPath): Found {
  const found = find(yaml, at);
  if (!found) throw new Error(`no such field: ${at.join('.')}`);
  return found;
}

/**
 * Inserts a field after an existing field of the same mapping: on its own line, or after a comma in a `{ }` mapping.
 * @param at path of the existing field
 * @param field the new field as YAML, such as `key: value`
 * @throws {Error} if the existing field is missing
 */
export function insertAfter(text: string, at: FieldPath, field: string): string {
  const { start, yaml } = frontmatter(text);
  const { parent, end, indent } = requiredNode(yaml, at);
  const addition = parent.flow ? `, ${field}` : `\n${indent}${field}`;
  return text.slice(0, start) + yaml.slice(0, end) + addition + text.slice(start + end);
}

/** Removes a top-level field; returns the text unchanged if the field is missing. */
export function removeField(text: string, name: string): string {
  const { start, yaml } = frontmatter(text);
  const found = find(yaml, [name]);
  if (!found) return text;
  return text.slice(0, start + found.keyStart) + text.slice(start + found.end + 1);
}

/**
 * Sets a field to a value, written on one line. A new top-level field is inserted after the last existing field that
 * precedes it in `order` (after `name` if there is none); an item of a list is replaced.
 * @throws {Error} if the list item, or `name` in that case, is missing
 */
export function setField(text: string, at: FieldPath, value: unknown, order: readonly string[]): string {
  const { start, yaml } = frontmatter(text);
  if (typeof at.at(-1) === 'number') return setItem(text, at, value);
  const found = find(yaml, at);
  const line = `${String(at.at(-1))}: ${inline(value)}`;
  if (found) return text.slice(0, start + found.keyStart) + line + text.slice(start + found.end);
  const before = order
    .slice(0, order.indexOf(String(at[0])))
    .findLast((name) => find(yaml, [name]) !== undefined);
  return insertAfter(text, [before ?? 'name'], line);
}

function setItem(text: string, at: FieldPath, value: unknown): string {
  const { start, yaml } = frontmatter(text);
  const node = parseDocument(yaml).getIn(at, true);
  if (!isNode(node) || !node.range) throw new Error(`no such field: ${at.join('.')}`);
  const end = yaml.slice(0, node.range[1]).trimEnd().length;
  return text.slice(0, start + node.range[0]) + inline(value) + text.slice(start + end);
}
