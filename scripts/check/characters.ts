import { characterProblem } from '../../src/schema/text.ts';
import type { Rule } from './rule.ts';

/**
 * No line of any content file has an invisible, broken or private character, be it in the text of a record or in a comment.
 * Lines with a problem of a schema are left out.
 */
export const characters: Rule = ({ files, problems }) =>
  files.flatMap(({ file, text, document }) => {
    const reported = new Set(problems.filter((problem) => problem.file === file).map(({ line }) => line));
    return text.split('\n').flatMap((written, index) => {
      const message = characterProblem(written);
      const line = index + 1;
      if (message === undefined || reported.has(line)) return [];
      const isBody = file.endsWith('.md') && line >= document.bodyLine;
      return [{ file, line, field: isBody ? '本文' : '書き方', message }];
    });
  });
