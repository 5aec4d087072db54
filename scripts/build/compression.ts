import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip } from 'node:zlib';

const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_LGWIN: windowSize } = constants;
/** `tight` saves a further 5 % of bytes, 12 % of the data of the search, for many times the time of `quick`. */
const efforts = {
  tight: { brotli: { [quality]: 11 }, gzip: 9 },
  quick: { brotli: { [quality]: 7, [windowSize]: 16 }, gzip: 6 },
};
const textFiles = /\.(html|css|js|json|geojson|svg|xml|txt|csv|ics|vcf|webmanifest)$/;
/** Smaller files are not compressed: they hardly shrink. */
const minBytes = 500;

/** The names of compressed files. */
export const compressed = /\.(br|gz)$/;

/**
 * Writes a `.br` and a `.gz` beside each text file of at least 500 bytes. `PRECOMPRESS=0` writes none, for hosts that
 * compress themselves.
 */
export async function compressFiles(files: string[], effort: keyof typeof efforts): Promise<void> {
  if (process.env.PRECOMPRESS === '0') return;
  const { brotli, gzip: level } = efforts[effort];
  const queue = files.filter((file) => textFiles.test(file) && statSync(file).size >= minBytes).values();
  const work = async () => {
    for (const file of queue) {
      const text = await readFile(file);
      const params = { ...brotli, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
      await writeFile(`${file}.br`, await promisify(brotliCompress)(text, { params }));
      await writeFile(`${file}.gz`, await promisify(gzip)(text, { level }));
    }
  };
  // zlib uses its own threads; two files per core keep all cores busy while other files are read and written.
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
}

/** The transfer size of files in kB (1000 bytes): compressed with brotli, even if no `.br` was written. */
export function weigh(files: string[]): number {
  const bytes = files.map((file) => {
    if (existsSync(`${file}.br`)) return statSync(`${file}.br`).size;
    const { size } = statSync(file);
    if (!textFiles.test(file) || size < minBytes) return size;
    return brotliCompressSync(readFileSync(file), { params: efforts.quick.brotli }).length;
  });
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
