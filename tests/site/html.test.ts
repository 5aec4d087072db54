import { expect, it } from 'vitest';
import { htmlFaults } from '../../scripts/lib/html.ts';
import { builtPages, oneOfEachStep } from '../../scripts/built-site.ts';

it('every page of the fixture city is valid HTML', async () => {
  expect(await htmlFaults(builtPages('.dist-fixture'))).toEqual([]);
});

it('a page of each step of the flow, every tenth of the directory, and each of its own kind is valid HTML', async () => {
  const pages = oneOfEachStep(builtPages('dist')).filter(
    ({ address }, index) => index % 10 === 0 || !/^\/(places|programs|kinds|areas)\/./.test(address),
  );
  expect(await htmlFaults(pages)).toEqual([]);
});
