import { collectionOf } from '../../src/schema/collections.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { problemAt, type Rule } from './rule.ts';

/** Longer texts are pasted documents. The longest that the schemas allow for a single field is shorter. */
const longestField = 400;
const longestBody = 3000;

/** No field and no body is so long that it must have been pasted by mistake. */
export const lengths: Rule = ({ files }) =>
  files
    .filter(({ file }) => collectionOf(file) !== undefined)
    .flatMap((file) => {
      const bodyLength = [...file.document.body].length;
      return [
        ...[...scalarValues(file.document.data)].flatMap(({ path, value }) => {
          const length = typeof value === 'string' && !/^https?:/.test(value) ? [...value].length : 0;
          return length > longestField
            ? [problemAt(file, path, `長すぎます（${length}文字）。${longestField}文字までにしてください`)]
            : [];
        }),
        ...(bodyLength > longestBody
          ? [
              {
                file: file.file,
                line: file.document.bodyLine,
                field: '本文',
                message: `長すぎます（${bodyLength}文字）。${longestBody}文字までにしてください`,
              },
            ]
          : []),
      ];
    });
