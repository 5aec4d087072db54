import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor } from './headers.ts';

/**
 * `node scripts/lib/serve.ts FOLDER PORT` (default `dist` 4322): serves a built site as a host does, with compressed
 * files, the headers of public/_headers and the site's 404 page.
 */
const [folder = 'dist', port = '4322'] = process.argv.slice(2);

const serve = sirv(folder, {
  // Sends `Cache-Control: no-cache` unless a rule sets another value; the hosts' default has the same effect.
  dev: true,
  etag: true,
  brotli: true,
  gzip: true,
  setHeaders: (response, address) => {
    for (const [name, value] of Object.entries(headersFor(address))) response.setHeader(name, value);
    if (address.endsWith('.geojson')) response.setHeader('Content-Type', 'application/geo+json');
  },
});

createServer((request, response) => {
  serve(request, response, () => {
    const missing = path.join(folder, '404.html');
    response.writeHead(404, { ...headersFor('/404.html'), 'Content-Type': 'text/html; charset=utf-8' });
    response.end(existsSync(missing) ? readFileSync(missing) : '');
  });
}).listen(Number(port));
