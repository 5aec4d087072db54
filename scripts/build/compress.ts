import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const texts = /\.(html|css|js|json|geojson|svg|xml|txt|csv|ics|vcf|webmanifest)$/;
/** Below this a packed file is hardly smaller than the file. */
const leastBytes = 500;
/** Above so many files the last 8 % of bytes are left: they cost fifteen times as long. */
const mostForTight = 5000;
const atOnce = 8;

/** Puts a `.br` and a `.gz` beside each text file of a built site, for hosts that send what lies ready. */
export async function compress(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && texts.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_LGWIN: window } = constants;
  const params = files.length > mostForTight ? { [quality]: 9, [window]: 16 } : { [quality]: 10 };
  const next = files[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const file of next) await pack(file, params);
    }),
  );
}

async function pack(file: string, params: Record<number, number>): Promise<void> {
  const text = await readFile(file);
  if (text.length < leastBytes) return;
  const hinted = { params: { ...params, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(text, hinted));
  await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
}

/** What files weigh over the wire once they are packed, in kB (1000 bytes). */
export function weigh(files: string[]): number {
  const bytes = files.map((file) => statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
