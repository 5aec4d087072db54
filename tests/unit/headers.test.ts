import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor } from '../../scripts/lib/headers.ts';

describe('the headers of public/_headers', () => {
  it.each([
    ['a hashed file', '/_astro/page.Do0jNEpc.js', 'public, max-age=31536000, immutable'],
    ['the service worker', '/sw.js', 'no-cache'],
    ['a page, where the host has its own word', '/find/', undefined],
    ['the data', '/data/v1/places.json', undefined],
  ])('say of the keeping of %s what is meant, and nothing besides', (_, address, caching) => {
    expect(headersFor(address)['Cache-Control']).toBe(caching);
  });

  it('are joined where two rules name one header, so that such a pair is seen', () => {
    const rules = '/*\n  Cache-Control: no-cache\n/_astro/*\n  Cache-Control: immutable\n';
    expect(headersFor('/_astro/x.js', rules)).toEqual({ 'Cache-Control': 'no-cache, immutable' });
  });

  it('are those of the example for nginx', () => {
    const nginx = readFileSync('scripts/host/nginx.conf', 'utf8');
    const missing = Object.entries(headersFor('/')).filter(
      ([name, value]) => !nginx.includes(`add_header ${name} "${value}" always;`),
    );
    expect(missing).toEqual([]);
    expect(nginx).toContain(headersFor('/_astro/x.js')['Cache-Control']);
  });
});
