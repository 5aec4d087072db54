import type { Rule } from './rule.ts';

/** The text pages to which every page of the site leads. */
const needed = ['about', 'privacy', 'accessibility', 'browser', 'open-data'];

/** The text pages on which the site's own links rely are there. */
export const neededPages: Rule = ({ folders }) =>
  needed
    .filter((name) => !folders.pages.some(({ id }) => id === name))
    .map((name) => ({
      file: `pages/${name}.md`,
      line: 1,
      field: 'ファイル',
      message: 'このページがありません。ほかのページを見本にして書いてください',
    }));
