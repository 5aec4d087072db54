import { spawnSync } from 'node:child_process';
import { compress, weigh } from './build/compress.ts';
import { narrowPolicies } from './build/policy.ts';
import { writeWorker } from './build/worker.ts';
import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * `npm run build`: checks the content, builds beside `dist` and only then takes its place, so that a faulty content
 * or a build that stops half way leaves the last site as it was.
 */
const finished = process.env.OUT_DIR ?? 'dist';
const growing = `.dist-${process.pid}`;
const previous = `${growing}-previous`;

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, OUT_DIR: growing, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    rmSync(growing, { recursive: true, force: true });
    process.exit(status ?? 1);
  }
}

run(process.execPath, ['scripts/check.ts']);
if (!process.env.SITE_URL) {
  console.log('SITE_URL がありません。QR コードと検索エンジンへのアドレスは localhost になります。');
}
run('astro', ['build']);
run('pagefind', ['--site', growing, '--quiet']);
narrowPolicies(growing);
const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '');
const { kept, whole } = await writeWorker(growing, base);
await compress(growing);
console.log(
  `電波のない所のために: みんなに ${weigh(kept).toFixed(0)} kB、全部で ${weigh(whole).toFixed(0)} kB`,
);
if (existsSync(finished)) renameSync(finished, previous);
renameSync(growing, finished);
rmSync(previous, { recursive: true, force: true });
