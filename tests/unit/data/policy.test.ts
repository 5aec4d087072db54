import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { narrowPolicy } from '../../../src/data/policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const whole =
  "default-src 'none';img-src 'self' data: https://tiles.example.jp; script-src 'self' 'wasm-unsafe-eval' ;" +
  ` style-src 'self' ${hash('.one{}')} ${hash('.other{}')};`;

/** The policy that is left in a page of this body. */
function policyOf(body: string): string {
  const page = `<meta http-equiv="content-security-policy" content="${whole}"><style>.one{}</style>${body}`;
  return /content="([^"]*)"/.exec(narrowPolicy(page))![1]!;
}

it('leaves a page that only is read its own host and its own styles', () => {
  expect(policyOf('<p>')).toBe(
    `default-src 'none';img-src 'self';script-src 'self';style-src 'self' ${hash('.one{}')}`,
  );
});

it('leaves WebAssembly where the search is, and another host where the map is', () => {
  expect(policyOf('<form data-find="form">')).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policyOf('<form data-find="form">')).not.toContain('tiles.example.jp');
  expect(policyOf('<section data-map-panel>')).toContain("img-src 'self' data: https://tiles.example.jp;");
  expect(policyOf('<section data-map-panel>')).not.toContain('wasm');
});
