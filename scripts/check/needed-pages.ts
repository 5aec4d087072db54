import type { Rule } from './rule.ts';

/** The text pages to which the site's own links lead. */
const neededIds = ['about', 'privacy', 'accessibility', 'browser', 'open-data'];

/** The text pages to which the site's own links lead exist. */
export const neededPages: Rule = ({ folders }) =>
  neededIds
    .filter((name) => !folders.pages.some(({ id }) => id === name))
    .map((name) => ({
      file: `pages/${name}.md`,
      line: 1,
      field: 'ファイル',
      message: 'このページがありません。ほかのページを見本にして書いてください',
    }));
