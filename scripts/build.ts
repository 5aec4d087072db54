import { readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { compress } from './build/compress.ts';
import { failOnMissingChunks } from './build/pagefind-errors.ts';
import { start, type Program } from './build/program.ts';
import { takePlace } from './build/take-place.ts';
import { writeWorker } from './build/worker.ts';

/**
 * `npm run build`: checks the content, builds beside `dist` and only then takes its place, so that a faulty content
 * or a build that stops half way leaves the last site as it was. The check runs beside the generator; pages are
 * packed from the moment they lie there, and the search index is made beside the last of them.
 */
const finished = process.env.OUT_DIR ?? 'dist';
/** Inside the working directory: elsewhere Astro lays what it works with where every other build lays its own. */
const growing = `.dist-${process.pid}`;
const index = `${growing}-index`;
/** Cities of so many records and more are packed less tightly. */
const largeCity = 2500;
const records = readdirSync(path.join(process.env.CONTENT_DIR ?? 'content', 'places'), { recursive: true });
const effort = records.length < largeCity ? 'tight' : 'quick';
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
const packing = start(env, 'scripts/build/pack-growing.ts', growing, effort);
await hear(check, [site, packing]);
if (!process.env.SITE_URL) {
  console.log('SITE_URL がありません。QR コードと検索エンジンへのアドレスは localhost になります。');
}
await hear(site, [packing]);
await packing.stop();
const search = start(
  env,
  'node_modules/pagefind/lib/runner/bin.cjs',
  ...['--site', growing, '--output-path', index, '--quiet'],
);
const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '');
await compress(growing, effort);
const keptByAll = await writeWorker(growing, base);
await compress(growing, effort);
await hear(search);
failOnMissingChunks(index);
await compress(index, effort);
renameSync(index, path.join(growing, 'pagefind'));
console.log(`電波のない所のために、みんなの端末に ${keptByAll.toFixed(0)} kB`);
takePlace(growing, finished);
