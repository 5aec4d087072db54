import { readFileSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The parameters of brotli, and the level of gzip. */
export type Effort = { brotli: Record<number, number>; gzip: number };
/** What a thread is given. */
export type Load = { files: string[]; effort: Effort };

/** Below this a packed file is hardly smaller than the file. */
const leastBytes = 500;

const { files, effort } = workerData as Load;
for (const file of files) {
  const text = readFileSync(file);
  if (text.length < leastBytes) continue;
  const params = { ...effort.brotli, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
  writeFileSync(`${file}.gz`, gzipSync(text, { level: effort.gzip }));
}
