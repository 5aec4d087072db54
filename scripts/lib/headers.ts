import { readFileSync } from 'node:fs';

/**
 * The headers of an address according to public/_headers. All matching rules apply, and values of the same header are
 * joined, as Cloudflare Pages does (developers.cloudflare.com/pages/configuration/headers).
 */
export function headersFor(address: string, rules = readFileSync('public/_headers', 'utf8')) {
  const headers: Record<string, string> = {};
  let applies = false;
  for (const line of rules.split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    if (line.startsWith('/')) {
      const pattern = line.trim();
      applies = pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
    } else if (applies) {
      const [, name = '', value = ''] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
    }
  }
  return headers;
}
