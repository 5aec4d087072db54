import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Load } from './pack-thread.ts';
import { unpacked, type EffortName } from './packing.ts';

/** Packs each text file of a built site that is not packed yet, on every core. */
export async function compress(folder: string, effort: EffortName): Promise<void> {
  const files = unpacked(folder, Infinity);
  const threads = availableParallelism();
  await Promise.all(
    Array.from({ length: threads }, (_, thread) => {
      const load: Load = { files: files.filter((_, at) => at % threads === thread), effort };
      return once(new Worker(new URL('pack-thread.ts', import.meta.url), { workerData: load }), 'exit');
    }),
  );
}

/** What files weigh over the wire once they are packed, in kB (1000 bytes). */
export function weigh(files: string[]): number {
  const bytes = files.map((file) => statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
