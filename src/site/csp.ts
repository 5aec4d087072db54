import { createHash } from 'node:crypto';

const cspElement = /<meta http-equiv="content-security-policy"[^>]*>/;
/** Inline styles and scripts. Scripts with `src` and data blocks need no hash. */
const inlineElements = /<(style|script(?: type="module")?)>(.*?)<\/(?:style|script)>/gs;

/**
 * Removes the hashes of other pages from a page's content security policy. Astro writes those of all pages into each
 * page: some kilobytes that do not compress.
 */
export function narrowCsp(html: string): string {
  const own = new Set([...html.matchAll(inlineElements)].map(([, , text = '']) => hashOf(text)));
  return html.replace(cspElement, (meta) =>
    meta.replace(/ ('sha256-[^']+')/g, (hash, source: string) => (own.has(source) ? hash : '')),
  );
}

/** The hash of an inline element in the form of a policy (CSP Level 3, hash-source). */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
