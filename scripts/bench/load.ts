import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { reportFigures } from './figures.ts';

/**
 * `npm run bench:load`: measures the load that one machine can serve. Serves `dist` with nginx according to
 * scripts/host/nginx.conf, and sends requests with wrk over loopback from the same machine (Debian: apt install nginx
 * wrk).
 */
const port = 4330;
const pages = { home: '/', place: '/places/jiritsu-soudan-center/', find: '/find/' };

if (!existsSync('dist')) {
  console.error('先に npm run build を実行してください。');
  process.exit(2);
}
const tempDir = mkdtempSync(path.join(tmpdir(), 'nginx-'));
const settings = readFileSync('scripts/host/nginx.conf', 'utf8')
  .replaceAll('LISTEN', String(port))
  .replaceAll('SITE_ROOT', path.resolve('dist'));
const file = path.join(tempDir, 'nginx.conf');
writeFileSync(file, `daemon off; pid ${tempDir}/pid; error_log ${tempDir}/error; user root;\n${settings}`);
const nginx = spawn('nginx', ['-p', tempDir, '-c', file], { stdio: 'inherit' });
try {
  await pause(1500);
  const rows: (string | number)[][] = [];
  for (const [name, address] of Object.entries(pages)) {
    const { stdout } = spawnSync(
      'wrk',
      [
        '-t2',
        '-c64',
        '-d8s',
        '--latency',
        '-H',
        'Accept-Encoding: gzip',
        `http://127.0.0.1:${port}${address}`,
      ],
      { encoding: 'utf8' },
    );
    const rate = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? '?';
    const p99 = /99%\s+(\S+)/.exec(stdout)?.[1] ?? '?';
    const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1];
    if (failed) throw new Error(`${name}: ${failed} responses were not 2xx or 3xx`);
    rows.push([name, Math.round(Number(rate)).toLocaleString('en'), p99]);
  }
  reportFigures('load', ['page', 'requests per second', 'p99'], rows);
} finally {
  nginx.kill();
}
