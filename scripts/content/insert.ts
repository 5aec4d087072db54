import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { FieldPath } from './document.ts';

/**
 * The text of a record with one more field behind another one of the same list of fields, all else untouched: on a
 * line of its own, or, where the fields stand in `{ }`, after a comma.
 * @throws where there is no such field
 */
export function insertAfter(text: string, at: FieldPath, field: string): string {
  const start = text.indexOf('\n') + 1;
  const yaml = text.slice(start, text.indexOf('\n---', start) + 1);
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  const parent = at.length === 1 ? document.contents : document.getIn(at.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find((item) => isPair(item) && String(item.key) === String(at.at(-1)))
    : undefined;
  if (!isMap(parent) || !pair || !isScalar(pair.key) || !pair.key.range) {
    throw new Error(`no such field: ${at.join('.')}`);
  }
  const value = pair.value as { range?: [number, number, number] } | null;
  const end = yaml.slice(0, value?.range?.[1] ?? pair.key.range[1]).trimEnd().length;
  const indent = ' '.repeat(lineCounter.linePos(pair.key.range[0]).col - 1);
  const addition = parent.flow ? `, ${field}` : `\n${indent}${field}`;
  return text.slice(0, start) + yaml.slice(0, end) + addition + text.slice(start + end);
}
