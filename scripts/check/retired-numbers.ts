import type { ContentFile } from '../content/load.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { problemAt, type Rule } from './rule.ts';

const digits = (text: string) => text.normalize('NFKC').replace(/[^\d#]/g, '');

/** A number listed in retired-numbers.json occurs nowhere else in the content, in any field or text. */
export const retiredNumbers: Rule = ({ files, singles }) => {
  const retired = (singles['retired-numbers.json']?.record ?? []).map(({ number, reason }) => ({
    number,
    reason,
    digits: digits(number),
  }));
  return files
    .filter(({ file }) => file !== 'retired-numbers.json')
    .flatMap((file) =>
      textsOf(file).flatMap(({ text, path, line }) =>
        retired
          .filter((entry) => digits(text).includes(entry.digits))
          .map((entry) => {
            const message = `${entry.number} は使えない番号です（${entry.reason}）。消すか、正しい番号にしてください`;
            return line ? { file: file.file, line, field: '本文', message } : problemAt(file, path, message);
          }),
      ),
    );
};

function textsOf({ document }: ContentFile) {
  return [
    ...[...scalarValues(document.data)].map(({ path, value }) => ({ text: String(value), path, line: 0 })),
    ...document.body.split('\n').map((text, index) => ({ text, path: [], line: document.bodyLine + index })),
  ];
}
