import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { parseMarkdown } from './document.ts';
import { scalarValues } from './scalar-values.ts';

const guide = path.resolve(import.meta.dirname, '../../content/README.md');

/** Fields that cannot be the same as in a sample, by their paths without numbers. Other samples, as 「無料」, may be right as they are. */
const ownFields = new Set(['name', 'summary', 'address.value', 'url', '本文']);

/** A field as samples and files name it, whatever its place in a list. An address on the web is one anywhere. */
export function fieldOf(at: readonly (string | number)[]): string {
  return at.at(-1) === 'url' ? 'url' : at.filter((part) => typeof part === 'string').join('.');
}

let samples: Map<string, Set<string>> | undefined;

/** Whether a text of a field is that of a sample in the guide for editors, which is to be replaced. */
export function isGuideSample(field: string, text: string): boolean {
  samples ??= readSamples(readFileSync(guide, 'utf8'));
  return samples.get(field)?.has(text) ?? false;
}

/** The texts of the code blocks of a guide, by field. */
export function readSamples(text: string): Map<string, Set<string>> {
  const found = [...text.matchAll(/^( *)```(md|yaml|json)\n([\s\S]*?)^ *```/gm)].flatMap(
    ([, indent = '', language, block = '']) => {
      const code = block.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
      const { data, body } = language === 'md' ? parseMarkdown(code) : { data: parsed(code), body: '' };
      const values = [...scalarValues(data)].map(
        ({ path: at, value }) => [fieldOf(at), String(value)] as const,
      );
      return [...values, ...body.split('\n').map((line) => ['本文', line.trim()] as const)];
    },
  );
  const groups = Map.groupBy(
    found.filter(([field, value]) => ownFields.has(field) && value !== ''),
    ([field]) => field,
  );
  return new Map([...groups].map(([field, list]) => [field, new Set(list.map(([, value]) => value))]));
}

/** A part of a file, as samples are; undefined if it is less than one field. */
function parsed(code: string): unknown {
  try {
    return parse(code);
  } catch {
    return undefined;
  }
}
