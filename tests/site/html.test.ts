import { expect, it } from 'vitest';
import { htmlFaults } from '../html.ts';
import { builtPages } from '../site.ts';

it('every page of the fixture city is valid HTML', async () => {
  expect(await htmlFaults(builtPages('.dist-fixture'))).toEqual([]);
});

it('a page of each step of the flow, every tenth of the directory, and each of its own kind is valid HTML', async () => {
  const steps = new Set<string>();
  const pages = builtPages('dist').filter(({ address, html }, index) => {
    const step = /data-(?:question|outcome)="[^"]+"/.exec(html)?.[0];
    if (step) return !steps.has(step) && steps.add(step);
    return index % 10 === 0 || !/^\/(places|programs|kinds|areas)\/./.test(address);
  });
  expect(await htmlFaults(pages)).toEqual([]);
});
