import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../scripts/lib/headers.ts';
import { realSite } from '../support/sites.ts';
import { hasBrotli, hasNginx, startNginx } from '../support/nginx.ts';

/** Set by .ci/run if nginx is installed; then no test is skipped, and the brotli module is required too. */
const isNeeded = process.env.NEEDS_NGINX === '1';
const hashed = `/_astro/${readdirSync(path.join(realSite, '_astro')).find((name) => name.endsWith('.js'))}`;

describe.runIf(hasNginx || isNeeded)('nginx with scripts/host/nginx.conf', () => {
  let nginx: Awaited<ReturnType<typeof startNginx>>;
  beforeAll(async () => void (nginx = await startNginx(realSite)));
  afterAll(() => nginx.stop());

  it.each([
    ['a page', '/find/', 200],
    ['a hashed file', hashed, 200],
    ['the service worker', '/sw.js', 200],
    ['the open data', '/data/v1/places.json', 200],
    ['a missing page', '/nowhere/', 404],
  ])('sends %s with the headers in public/_headers', async (_, address, status) => {
    const { statusCode, headers } = await ask(address);
    expect(statusCode).toBe(status);
    expect(headers['content-type']).toMatch(status === 404 ? /^text\/html/ : /./);
    // Where public/_headers sets no Cache-Control, scripts/host/nginx.conf does.
    const wanted = { 'Cache-Control': 'no-cache', ...headersFor(address) };
    const sent = Object.keys(wanted).map((name) => [name, headers[name.toLowerCase()]]);
    expect(Object.fromEntries(sent)).toEqual(wanted);
  });

  it.each([
    ['gzip', true],
    ['br', hasBrotli || isNeeded],
  ])('sends the file that the build has compressed with %s', async (encoding, isThere) => {
    const { headers } = await ask('/find/', encoding);
    expect(headers['content-encoding']).toBe(isThere ? encoding : undefined);
    expect(headers.vary).toBe(isThere ? 'Accept-Encoding' : headers.vary);
  });

  async function ask(address: string, encoding = 'identity'): Promise<IncomingMessage> {
    const request = get(nginx.origin + address, { agent: false, headers: { 'Accept-Encoding': encoding } });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return response.resume();
  }
});
