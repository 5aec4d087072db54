import { readFileSync } from 'node:fs';
import { bookletViolations } from '../../scripts/audit/booklets.ts';
import { pageFiles } from '../../scripts/built-site.ts';
import { realSite } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

const booklets = pageFiles('dist')
  .filter(({ address }) => /^\/areas\/[^/]+\/print\/$/.test(address))
  .map(({ address, file }) => ({ address, length: readFileSync(file).length }))
  .sort((one, other) => one.length - other.length);

for (const [which, booklet] of [
  ['shortest', booklets.at(0)],
  ['longest', booklets.at(-1)],
] as const) {
  test(`the ${which} booklet is two to four pages of A4 on which nothing is cut off`, async ({ browser }) => {
    expect(await bookletViolations(browser, realSite + booklet?.address)).toEqual([]);
  });
}
