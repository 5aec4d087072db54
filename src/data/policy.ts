import { createHash } from 'node:crypto';

/** An inline script or style of a page; what is fetched from `src`, and data of another type, needs no leave. */
const inline = /<(style|script(?: type="module")?)>(.*?)<\/(?:style|script)>/gs;
const policy = /(<meta http-equiv="content-security-policy" content=")([^"]*)/;

/**
 * Leaves in a page's policy what that page needs. The generator writes into every page what the whole site needs: some
 * kilobytes of hashes that no packing makes smaller, and leave for more than the page holds. Only the whole-text search
 * needs WebAssembly, and only the map asks another host, for its pictures.
 */
export function narrowPolicy(html: string): string {
  const own = new Set([...html.matchAll(inline)].map(([, , text = '']) => hashOf(text)));
  const [hasSearch, hasMap] = [html.includes('data-find="form"'), html.includes('data-map-panel')];
  const isNeeded = (word: string) => {
    if (word.startsWith("'sha256-")) return own.has(word);
    if (word === "'wasm-unsafe-eval'") return hasSearch;
    return !/^data:|:\/\//.test(word) || hasMap;
  };
  return html.replace(policy, (_, head: string, rules: string) => {
    const directives = rules.split(';').map((rule) => rule.trim().split(/\s+/).filter(isNeeded).join(' '));
    return head + directives.filter(Boolean).join(';');
  });
}

/** As a Content-Security-Policy writes it (CSP Level 3, hash-source). */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
