import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The parameters of brotli, and the level of gzip. */
type Effort = { brotli: Record<number, number>; gzip: number };

/** How hard files are packed: the last 5 % of bytes cost twenty times as long. */
const efforts = {
  tight: { brotli: { [constants.BROTLI_PARAM_QUALITY]: 10 }, gzip: 9 },
  quick: {
    brotli: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_LGWIN]: 16 },
    gzip: 6,
  },
} satisfies Record<string, Effort>;
export type EffortName = keyof typeof efforts;

/** The names of packed files. */
export const packed = /\.(br|gz)$/;
const texts = /\.(html|css|js|json|geojson|svg|xml|txt|csv|ics|vcf|webmanifest)$/;
/** Below this a packed file is hardly smaller than the file. */
const leastBytes = 500;

/**
 * The text files of a site that are not packed yet, or were written again since, and that nobody has written to since
 * an instant (milliseconds). Folders with a dot belong to the program that writes the site, and come and go.
 */
export function unpacked(folder: string, untouchedSince: number): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => filesIn(path.join(folder, name)))
    .filter((file) => texts.test(file))
    .filter((file) => {
      const { mtimeMs, size } = statSync(file);
      if (size < leastBytes || mtimeMs > untouchedSince) return false;
      return !existsSync(`${file}.gz`) || statSync(`${file}.gz`).mtimeMs < mtimeMs;
    });
}

function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Puts a `.br` and then a `.gz` beside a file, for hosts that send what lies ready. */
export function pack(file: string, effort: EffortName): void {
  const text = readFileSync(file);
  const { brotli, gzip } = efforts[effort];
  const params = { ...brotli, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
  writeFileSync(`${file}.gz`, gzipSync(text, { level: gzip }));
}
