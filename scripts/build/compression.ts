import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip } from 'node:zlib';

const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_LGWIN: window } = constants;
/** The last 5 % of bytes cost twenty times the time. */
const efforts = {
  tight: { brotli: { [quality]: 10 }, gzip: 9 },
  quick: { brotli: { [quality]: 7, [window]: 16 }, gzip: 6 },
};
const texts = /\.(html|css|js|json|geojson|svg|xml|txt|csv|ics|vcf|webmanifest)$/;
/** A smaller file hardly shrinks. */
const leastBytes = 500;

/** The names of compressed files. */
export const compressed = /\.(br|gz)$/;

/**
 * Writes a `.br` and a `.gz` beside each of some files that is a text and not too small. `PRECOMPRESS=0` writes none, for
 * hosts that compress themselves.
 */
export async function compressFiles(files: string[], effort: keyof typeof efforts): Promise<void> {
  if (process.env.PRECOMPRESS === '0') return;
  const { brotli, gzip: level } = efforts[effort];
  const queue = files.filter((file) => texts.test(file) && statSync(file).size >= leastBytes).values();
  const work = async () => {
    for (const file of queue) {
      const text = await readFile(file);
      const params = { ...brotli, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
      await writeFile(`${file}.br`, await promisify(brotliCompress)(text, { params }));
      await writeFile(`${file}.gz`, await promisify(gzip)(text, { level }));
    }
  };
  // zlib works on threads of its own; two files for each core keep all cores busy while others are read and written.
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
}

/** The weight of files over the wire, in kB (1000 bytes): compressed with brotli, also where no `.br` is written. */
export function weigh(files: string[]): number {
  const bytes = files.map((file) => {
    if (existsSync(`${file}.br`)) return statSync(`${file}.br`).size;
    const { size } = statSync(file);
    if (!texts.test(file) || size < leastBytes) return size;
    return brotliCompressSync(readFileSync(file), { params: efforts.quick.brotli }).length;
  });
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
