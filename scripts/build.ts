import { spawnSync } from 'node:child_process';
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
if (existsSync(finished)) renameSync(finished, previous);
renameSync(growing, finished);
rmSync(previous, { recursive: true, force: true });
