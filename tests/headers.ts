import { readFileSync } from 'node:fs';

/** The headers that public/_headers gives an address, the later rules over the earlier. */
export function headersFor(address: string, file = 'public/_headers'): Record<string, string> {
  const headers: Record<string, string> = {};
  let applies = false;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    if (line.startsWith('/')) {
      const pattern = line.trim();
      applies = pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
    } else if (applies) {
      const [, name = '', value = ''] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
      headers[name] = value;
    }
  }
  return headers;
}
