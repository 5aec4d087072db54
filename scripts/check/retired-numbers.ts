import type { ContentFile } from '../content/load.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { problemAt, type Rule } from './rule.ts';

/** A pattern that finds a number however it is written: with hyphens, parentheses, spaces or nothing between digits. */
const patternOf = (number: string): RegExp =>
  new RegExp(`(?<!\\d)${[...number.replace(/[^\d#]/g, '')].join('[-‐‑–—−ー()\\s]*')}(?!\\d)`);

/** A number listed in retired-numbers.json occurs nowhere else in the content, in any field or text. */
export const retiredNumbers: Rule = ({ files, singles }) => {
  const retired = (singles['retired-numbers.json']?.record ?? []).map(({ number, reason }) => ({
    number,
    reason,
    pattern: patternOf(number),
  }));
  return files
    .filter(({ file }) => file !== 'retired-numbers.json')
    .flatMap((file) =>
      textsOf(file).flatMap(({ text, path, line }) =>
        retired
          .filter(({ pattern }) => pattern.test(text.normalize('NFKC')))
          .map((entry) => {
            const message = `${entry.number} は使えない番号です（${entry.reason}）。消すか、正しい番号にしてください`;
            return line ? { file: file.file, line, field: '本文', message } : problemAt(file, path, message);
          }),
      ),
    );
};

function textsOf({ document }: ContentFile) {
  const lines = document.body.split('\n');
  return [
    ...[...scalarValues(document.data)].map(({ path, value }) => ({ text: String(value), path, line: 0 })),
    ...lines.map((text, index) => ({ text, path: [], line: document.bodyLine + index })),
    // A number may be broken over two lines.
    ...lines.flatMap((text, index) => {
      const [end] = /[-\d][-\d()（）\s]*$/.exec(text) ?? [];
      const [start] = /^[-\d()（）\s]+/.exec(lines[index + 1] ?? '') ?? [];
      return end && start ? [{ text: `${end}\n${start}`, path: [], line: document.bodyLine + index }] : [];
    }),
  ];
}
