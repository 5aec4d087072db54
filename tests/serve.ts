import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

/** `node tests/serve.ts FOLDER PORT`: a built site as a plain host serves it, with its own 404 page. */
const [folder = 'dist', port = '4322'] = process.argv.slice(2);

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

createServer((request, response) => {
  const address = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const asked = path.join(folder, path.normalize(address));
  const file = existsSync(asked) && statSync(asked).isDirectory() ? path.join(asked, 'index.html') : asked;
  const found = existsSync(file);
  const served = found ? file : path.join(folder, '404.html');
  response.writeHead(found ? 200 : 404, {
    'Content-Type': types[path.extname(served)] ?? 'application/octet-stream',
  });
  createReadStream(served).pipe(response);
}).listen(Number(port));
