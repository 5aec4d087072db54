import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { constants } from 'node:zlib';
import type { Effort, Load } from './pack.ts';

const texts = /\.(html|css|js|json|geojson|svg|xml|txt|csv|ics|vcf|webmanifest)$/;
/** How hard files are packed. */
const tight: Effort = { brotli: { [constants.BROTLI_PARAM_QUALITY]: 10 }, gzip: 9 };
const quick: Effort = {
  brotli: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_LGWIN]: 16 },
  gzip: 6,
};
/** Above so many files the last 5 % of bytes are left: they cost twenty times as long. */
const mostForTight = 5000;

/** Puts a `.br` and a `.gz` beside each text file of a built site, for hosts that send what lies ready. */
export async function compress(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && texts.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const effort = files.length > mostForTight ? quick : tight;
  const threads = availableParallelism();
  await Promise.all(
    Array.from({ length: threads }, (_, thread) => {
      const load: Load = { files: files.filter((_, at) => at % threads === thread), effort };
      return once(new Worker(new URL('pack.ts', import.meta.url), { workerData: load }), 'exit');
    }),
  );
}

/** What files weigh over the wire once they are packed, in kB (1000 bytes). */
export function weigh(files: string[]): number {
  const bytes = files.map((file) => statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
