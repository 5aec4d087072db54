import { HtmlValidate } from 'html-validate';
import type { BuiltPage } from './built-site.ts';

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

/** What is wrong with the HTML of some pages, one line a fault: address, line, rule. */
export async function htmlViolations(pages: Pick<BuiltPage, 'address' | 'html'>[]): Promise<string[]> {
  const violations: string[] = [];
  for (const { address, html } of pages) {
    const report = await validator.validateString(html, address);
    for (const { messages } of report.results) {
      violations.push(
        ...messages.map(({ ruleId, message, line }) => `${address}:${line} ${ruleId} ${message}`),
      );
    }
  }
  return violations;
}
