import { HtmlValidate } from 'html-validate';
import type { BuiltPage } from './built-site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Astro and React choose the style of boolean attributes and void elements; each style is valid HTML.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // A title contains the official name of a record, whose length is not limited.
    'long-title': 'off',
    // Numbers are shown with hyphens, which keep them on one line.
    'tel-non-breaking': 'off',
    // A hash that changes with each build is not worth it for one small style sheet.
    'require-sri': 'off',
  },
});

/** Validates the HTML of pages. @returns one line per violation: address, line, rule, message */
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
