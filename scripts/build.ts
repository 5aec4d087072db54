import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { compress, weigh } from './build/compress.ts';
import { start, type Program } from './build/program.ts';
import { writeWorker } from './build/worker.ts';

/**
 * `npm run build`: checks the content, builds beside `dist` and only then takes its place, so that a faulty content
 * or a build that stops half way leaves the last site as it was. The check runs beside the generator, and the search
 * index is made while the pages are packed.
 */
const finished = process.env.OUT_DIR ?? 'dist';
const growing = `.dist-${process.pid}`;
const index = `${growing}-index`;
const previous = `${growing}-previous`;
const env = { ...process.env, OUT_DIR: growing, ASTRO_TELEMETRY_DISABLED: '1' };

/** Hears a program to its end. Where it fails, the build ends with it, and with what runs beside it. */
async function hear(program: Program, beside: Program[] = []): Promise<void> {
  program.speak();
  const status = await program.status;
  if (status === 0) return;
  await Promise.all(beside.map(({ stop }) => stop()));
  for (const folder of [growing, index]) rmSync(folder, { recursive: true, force: true });
  process.exit(status);
}

const check = start(env, 'scripts/check.ts');
const site = start(env, 'node_modules/astro/bin/astro.mjs', 'build');
await hear(check, [site]);
if (!process.env.SITE_URL) {
  console.log('SITE_URL がありません。QR コードと検索エンジンへのアドレスは localhost になります。');
}
await hear(site);
const search = start(
  env,
  'node_modules/pagefind/lib/runner/bin.cjs',
  ...['--site', growing, '--output-path', index, '--quiet'],
);
const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '');
const { kept, whole } = await writeWorker(growing, base);
await compress(growing);
await hear(search);
await compress(index);
renameSync(index, path.join(growing, 'pagefind'));
console.log(
  `電波のない所のために: みんなに ${weigh(kept).toFixed(0)} kB、全部で ${weigh(whole).toFixed(0)} kB`,
);
if (existsSync(finished)) renameSync(finished, previous);
renameSync(growing, finished);
rmSync(previous, { recursive: true, force: true });
