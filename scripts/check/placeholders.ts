import { collectionOf } from '../../src/schema/collections.ts';
import type { FieldPath } from '../content/document.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { problemAt, type Rule } from './rule.ts';

/** The placeholders that the site fills in, by file and field. */
const filled: { file: RegExp; field: RegExp; names: string[]; needed: boolean }[] = [
  { file: /^flow\//, field: /^say\.other$/, names: ['who'], needed: false },
  { file: /^languages\//, field: /^dial$/, names: ['number'], needed: true },
  { file: /^languages\//, field: /^hours\.closed$/, names: ['days'], needed: true },
  { file: /^languages\//, field: /^asOf$/, names: ['date'], needed: true },
  { file: /^site\.json$/, field: /^mapApp$/, names: ['address'], needed: true },
  { file: /^site\.json$/, field: /^tiles\.url$/, names: ['z', 'x', 'y'], needed: true },
];

/** Texts have the placeholders that the site fills in, and no others, which residents would see as they are. */
export const placeholders: Rule = ({ files }) =>
  files
    // The page for children marks readings with braces.
    .filter(({ file }) => collectionOf(file) !== undefined && file !== 'kids.json')
    .flatMap((file) =>
      [...scalarValues(file.document.data)].flatMap(({ path, value }) => {
        if (typeof value !== 'string') return [];
        const message = problemOf(file.file, path, value);
        return message === undefined ? [] : [problemAt(file, path, message)];
      }),
    );

function problemOf(file: string, path: FieldPath, text: string): string | undefined {
  const field = path.join('.');
  const rule = filled.find((one) => one.file.test(file) && one.field.test(field));
  const found = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const names = rule?.names ?? [];
  const unknown = found.find((name) => !names.includes(name));
  const missing = rule?.needed ? names.find((name) => !found.includes(name)) : undefined;
  if (missing !== undefined) {
    const wrong = unknown === undefined ? '' : `「{${unknown}}」ではなく、`;
    return `${wrong}{${missing}} を入れてください。サイトが言葉に置き換えます`;
  }
  if (/[｛｝]/.test(text) && unknown === undefined) {
    const use = names.length > 0 ? `半角の {${names.join('}、{')}} にしてください` : '使わずに書いてください';
    return `「｛」「｝」がそのまま出ます。${use}`;
  }
  if (unknown === undefined) return undefined;
  return names.length > 0
    ? `「{${unknown}}」は置き換えられません。使えるのは {${names.join('}、{')}} だけです`
    : `「{${unknown}}」がそのまま出ます。{ } を使わずに書いてください`;
}
