import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const texts = /\.(html|css|js|json|geojson|svg|xml|txt|csv|ics|vcf|webmanifest)$/;
/** Below this a packed file is hardly smaller than the file. */
const leastBytes = 500;
const atOnce = 8;

/** Puts a `.br` and a `.gz` beside each text file of a built site, for hosts that send what lies ready. */
export async function compress(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && texts.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const next = files[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const file of next) await pack(file);
    }),
  );
}

async function pack(file: string): Promise<void> {
  const text = await readFile(file);
  if (text.length < leastBytes) return;
  const quality = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(text, quality));
  await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
}
