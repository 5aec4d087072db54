import { bookletViolations } from '../../scripts/audit/booklets.ts';
import { builtPages } from '../../scripts/lib/built-site.ts';
import { realSite } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

const booklets = builtPages('dist')
  .filter(({ route }) => route === '/areas/[district]/print')
  .map(({ address, html }) => ({ address, length: html.length }))
  .sort((one, other) => one.length - other.length);

for (const [which, booklet] of [
  ['shortest', booklets.at(0)],
  ['longest', booklets.at(-1)],
] as const) {
  test(`the ${which} booklet is printed on two to four pages of A4 without clipped content`, async ({
    browser,
  }) => {
    expect(await bookletViolations(browser, realSite + booklet?.address)).toEqual([]);
  });
}
