import { expect, it } from 'vitest';
import { htmlFaults } from '../html.ts';
import { builtPages } from '../site.ts';

it('every page of the fixture city is valid HTML', async () => {
  expect(await htmlFaults(builtPages('.dist-fixture'))).toEqual([]);
});

it('every tenth page of the real site, and each of its own kind, is valid HTML', async () => {
  const pages = builtPages('dist').filter(
    ({ address }, index) => index % 10 === 0 || !/^\/(places|programs|kinds|areas)\/./.test(address),
  );
  expect(await htmlFaults(pages)).toEqual([]);
});
