import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether nginx is on this machine, and whether its module for brotli is (Debian's place for it). */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0;
export const hasBrotli = existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');

/**
 * Serves a built site with nginx as scripts/host/nginx.conf says, with brotli where its module is there.
 * @throws where nginx does not take the file
 */
export async function startNginx(folder: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const tempDir = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const port = await freePort();
  // What Debian's nginx wants to write where only root may.
  const writable = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${tempDir}/${name};`,
  );
  const settings = readFileSync('scripts/host/nginx.conf', 'utf8')
    .replace('listen LISTEN', `listen 127.0.0.1:${port}`)
    .replace('root SITE_ROOT', `root ${path.resolve(folder)}`)
    .replace('http {', `http { ${writable.join(' ')}`)
    .replace(/# (load_module|brotli_static) /g, hasBrotli ? '$1 ' : '$&');
  const [file, pid] = [path.join(tempDir, 'nginx.conf'), path.join(tempDir, 'pid')];
  writeFileSync(file, `daemon off; pid ${pid}; ${process.getuid?.() === 0 ? 'user root;' : ''}\n${settings}`);
  const nginx = spawn('nginx', ['-c', file, '-e', 'stderr'], { stdio: 'inherit' });
  while (!existsSync(pid)) {
    if (nginx.exitCode !== null) throw new Error('nginx does not take scripts/host/nginx.conf');
    await pause(50);
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      nginx.kill();
      await once(nginx, 'close');
      rmSync(tempDir, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
