import { createHash } from 'node:crypto';

const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
/** Scripts with `src` and blocks of data need no hash. */
const inline = /<(style|script(?: type="module")?)>(.*?)<\/(?:style|script)>/gs;

/**
 * Takes the hashes of other pages out of a page's content security policy. Astro writes those of the whole site into each
 * page: some kilobytes that do not compress.
 */
export function narrowCsp(html: string): string {
  const own = new Set([...html.matchAll(inline)].map(([, , text = '']) => hashOf(text)));
  return html.replace(policy, (meta) =>
    meta.replace(/ ('sha256-[^']+')/g, (hash, source: string) => (own.has(source) ? hash : '')),
  );
}

/** As a policy writes it (CSP Level 3, hash-source). */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
