import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { narrowCsp } from '../../../src/site/csp.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The narrowed policy of a page with this body, in a site with two styles and a script. */
function policyOf(body: string): string {
  const site = `script-src 'self' ${hash('one()')}; style-src 'self' ${hash('.one{}')} ${hash('.other{}')};`;
  const page = `<meta http-equiv="content-security-policy" content="${site}">${body}`;
  return /content="([^"]*)"/.exec(narrowCsp(page))![1]!;
}

it('the policy keeps the hashes of the styles and scripts that the page contains', () => {
  expect(policyOf('<style>.one{}</style><script>one()</script>')).toBe(
    `script-src 'self' ${hash('one()')}; style-src 'self' ${hash('.one{}')};`,
  );
});

it('the policy of a page without inline code has no hashes and keeps the other sources', () => {
  expect(policyOf('<p>')).toBe("script-src 'self'; style-src 'self';");
});

it('a page without a policy stays unchanged', () => {
  const text = `<p>${hash('.other{}')}</p>`;
  expect(narrowCsp(text)).toBe(text);
});
