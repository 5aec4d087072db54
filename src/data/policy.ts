import { createHash } from 'node:crypto';

/** An inline script or style of a page; what is fetched from `src`, and data of another type, needs no leave. */
const inline = /<(style|script(?: type="module")?)>(.*?)<\/(?:style|script)>/gs;
const policy = /(<meta http-equiv="content-security-policy" content=")([^"]*)/;

/**
 * Leaves in a page's policy the hashes of what stands in that page alone. The generator writes those of the whole site
 * into every page: some kilobytes that no packing makes smaller, and leave for more than the page holds.
 */
export function narrowPolicy(html: string): string {
  const own = new Set([...html.matchAll(inline)].map(([, , text = '']) => hashOf(text)));
  return html.replace(
    policy,
    (_, head: string, rules: string) =>
      head + rules.replace(/ '(sha256-[^']+)'/g, (rule, hash: string) => (own.has(hash) ? rule : '')),
  );
}

/** As a Content-Security-Policy writes it (CSP Level 3, hash-source). */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
