import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether nginx, and its brotli module in Debian's folder for modules, are installed. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0;
export const hasBrotli = existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');

/**
 * Serves a built site with nginx and scripts/host/nginx.conf on a free port, with brotli if its module is installed.
 * @throws if nginx rejects the configuration
 */
export async function startNginx(folder: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const tempDir = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const port = await freePort();
  // Debian's nginx has its temporary folders where only root can write.
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
    if (nginx.exitCode !== null) throw new Error('nginx rejects scripts/host/nginx.conf');
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
