import { collectionOf } from '../../src/schema/collections.ts';
import type { Content, ContentFile } from '../content/load.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { problemAt, type Rule } from './rule.ts';

/** A telephone number in a text, written in any of the usual ways. */
const written =
  /(?<![\d-])(?:0\d{1,4}[-(（)）\s]{1,2}\d{1,4}[-)）\s]{1,2}\d{3,4}|0\d{9,10}|#\d{4})(?![\d-])/g;
/** Files that name numbers of the past, or what residents may type. */
const exempt = /^(retired-numbers\.json|changes\.json|crisis\.json|needs\/)/;
const fields = new Set(['value', 'phone', 'fax', 'number']);
const digitsOf = (text: string) => text.replace(/[^\d#]/g, '');

/** A telephone number in a text is a number or fax number of a record. A value that has a source is a fact itself. */
export const textNumbers: Rule = (content) => {
  const known = knownNumbers(content);
  const strange = (text: string) =>
    [
      ...text
        .normalize('NFKC')
        .replace(/[‐‑–—−ー]/g, '-')
        .matchAll(written),
    ]
      .map(([number]) => number)
      .filter((number) => !known.has(digitsOf(number)));
  const message = (number: string) =>
    `${number} は、どの窓口・場所の電話番号（phones、fax）にもありません。番号は文に書かず、その窓口・場所の phones に出典といっしょに書いてください`;
  const inFields = (file: ContentFile) =>
    [...scalarValues(file.document.data)]
      .filter(
        ({ path, value }) => typeof value === 'string' && !/^https?:/.test(value) && path.at(-1) !== 'value',
      )
      .flatMap(({ path, value }) =>
        strange(String(value)).map((number) => problemAt(file, path, message(number))),
      );
  const inBody = ({ file, document }: ContentFile) => {
    const lines = document.body.split('\n');
    // A number may be broken over two lines.
    return lines.flatMap((text, index) => {
      const earlier = new Set(strange(lines[index + 1] ?? ''));
      return strange(text + (lines[index + 1] ?? ''))
        .filter((number) => !earlier.has(number))
        .map((number) => ({
          file,
          line: document.bodyLine + index,
          field: '本文',
          message: message(number),
        }));
    });
  };
  return content.files
    .filter(({ file }) => collectionOf(file) !== undefined && !exempt.test(file))
    .flatMap((file) => [...inFields(file), ...inBody(file)]);
};

const isNumberField = (path: readonly (string | number)[], value: unknown): boolean =>
  fields.has(String(path.at(-1))) && /^[\d#-]+$/.test(String(value));

/** The digits of every number of a record, including those that failed their schema, and of the retired numbers. */
function knownNumbers({ files, singles }: Content): Set<string> {
  const ofRecords = files
    .filter(({ file }) => file.startsWith('places/'))
    .flatMap(({ document }) => [...scalarValues(document.data)])
    .filter(({ path, value }) => isNumberField(path, value));
  const retired = (singles['retired-numbers.json']?.record ?? []).map(({ number }) => number);
  return new Set([...ofRecords.map(({ value }) => String(value)), ...retired].map(digitsOf));
}
