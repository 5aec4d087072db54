import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { builtPages } from '../site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Astro writes boolean attributes and void elements as it likes; both are valid HTML.
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // The policy stands in a meta element, whose length Astro decides.
    'long-title': 'off',
    // Numbers are shown with their hyphens, which keeps them on one line.
    'tel-non-breaking': 'off',
    // One small style sheet is not worth a hash that must change with each build.
    'require-sri': 'off',
  },
});

it('every page of the fixture city is valid HTML', async () => {
  expect(await faultsOf(builtPages('.dist-fixture'))).toEqual([]);
});

it('every tenth page of the real site, and each of its own kind, is valid HTML', async () => {
  const pages = builtPages('dist').filter(
    ({ address }, index) => index % 10 === 0 || !/^\/(places|programs|kinds|areas)\/./.test(address),
  );
  expect(await faultsOf(pages)).toEqual([]);
});

async function faultsOf(pages: { address: string; html: string }[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { address, html } of pages) {
    const report = await validator.validateString(html, address);
    for (const { messages } of report.results) {
      faults.push(...messages.map(({ ruleId, message, line }) => `${address}:${line} ${ruleId} ${message}`));
    }
  }
  return faults;
}
