import { expect, it } from 'vitest';
import { fileComparison } from '../../../scripts/content-diff/file-changes.ts';
import { nameOf } from '../../../scripts/content-diff/naming.ts';
import { loadContent, type ContentFile } from '../../../scripts/content/load.ts';
import { scalarValues } from '../../../scripts/content/scalar-values.ts';
import type { FieldPath } from '../../../scripts/content/document.ts';
import { fixtureContent } from '../../support/sites.ts';

const content = loadContent(fixtureContent);

/** Another value of the same type, and the text by which the difference must name it. */
function spoiled(value: unknown): [value: unknown, text: string] {
  if (typeof value === 'number') return [value + 1, String(value + 1)];
  if (typeof value === 'boolean') return [!value, value ? 'いいえ' : 'はい'];
  return [`${String(value ?? '')}変`, '変'];
}

function withValue(data: unknown, path: FieldPath, value: unknown): unknown {
  const copy = structuredClone(data);
  const parent = path.slice(0, -1).reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], copy);
  (parent as Record<string | number, unknown>)[path.at(-1)!] = value;
  return copy;
}

/** The lines of the difference after one field of a file has another value. */
function linesAfter(file: ContentFile, path: FieldPath, value: unknown): string[] {
  const document = { ...file.document, data: withValue(file.document.data, path, value) };
  const files = content.files.map((one) => (one === file ? { ...file, document } : one));
  return fileComparison(content, { ...content, files }, '2026-11-24')(file.file).map(({ text }) => text);
}

it('the difference names every field of every file whose value changes', () => {
  const unnamed = content.files.flatMap((file) =>
    [...scalarValues(file.document.data)]
      // One point of a layer of the map is like another.
      .filter((_, index) => !file.file.endsWith('.geojson') || index < 50)
      .flatMap(({ path, value }) => {
        const [other, text] = spoiled(value);
        const lines = linesAfter(file, path, other);
        const name = nameOf(file.file, withValue(file.document.data, path, other));
        const isNamed = lines.some((line) => line.startsWith(name) && line.includes(text));
        return isNamed ? [] : [`${file.file} ${path.join('.')}: ${lines.join(' / ')}`];
      }),
  );
  expect(unnamed).toEqual([]);
}, 60_000);
