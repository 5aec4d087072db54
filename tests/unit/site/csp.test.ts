import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { narrowCsp } from '../../../src/site/csp.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy that is left in a page with a body, of a site with two styles and a script. */
function policyOf(body: string): string {
  const site = `script-src 'self' ${hash('one()')}; style-src 'self' ${hash('.one{}')} ${hash('.other{}')};`;
  const page = `<meta http-equiv="content-security-policy" content="${site}">${body}`;
  return /content="([^"]*)"/.exec(narrowCsp(page))![1]!;
}

it('leaves the hashes of the styles and scripts that are in the page', () => {
  expect(policyOf('<style>.one{}</style><script>one()</script>')).toBe(
    `script-src 'self' ${hash('one()')}; style-src 'self' ${hash('.one{}')};`,
  );
});

it('leaves no hash in a page without any, and every other source', () => {
  expect(policyOf('<p>')).toBe("script-src 'self'; style-src 'self';");
});

it('changes nothing outside of the policy', () => {
  const text = `<p>${hash('.other{}')}</p>`;
  expect(narrowCsp(text)).toBe(text);
});
