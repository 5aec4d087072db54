import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor } from '../../scripts/lib/headers.ts';

describe('the headers in public/_headers', () => {
  it.each([
    ['a hashed file', '/_astro/page.Do0jNEpc.js', 'public, max-age=31536000, immutable'],
    ['the service worker', '/sw.js', 'no-cache'],
    ['a page, which the host decides', '/find/', undefined],
    ['the open data, which the host decides', '/data/v1/places.json', undefined],
  ])('set the intended Cache-Control for %s', (_, address, caching) => {
    expect(headersFor(address)['Cache-Control']).toBe(caching);
  });

  it('are joined where two rules set the same header, so that the conflict is visible', () => {
    const rules = '/*\n  Cache-Control: no-cache\n/_astro/*\n  Cache-Control: immutable\n';
    expect(headersFor('/_astro/x.js', rules)).toEqual({ 'Cache-Control': 'no-cache, immutable' });
  });

  it('are the same in the example configuration for nginx', () => {
    const nginx = readFileSync('scripts/host/nginx.conf', 'utf8');
    const missing = Object.entries(headersFor('/')).filter(
      ([name, value]) => !nginx.includes(`add_header ${name} "${value}" always;`),
    );
    expect(missing).toEqual([]);
    expect(nginx).toContain(headersFor('/_astro/x.js')['Cache-Control']);
  });
});
