import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isKeptWithSearch } from '../../src/site/offline-files.ts';
import { compressFiles } from './compression.ts';
import { precachedFiles } from './offline-files.ts';

/** The folder of the full-text index, which Pagefind writes while the pages are compressed. */
const indexFolder = 'pagefind';

/**
 * Compresses the built site, for hosts that serve precompressed files: `tight` for the files that every device keeps
 * offline (all scripts and styles and the first pages, which are loaded most), `quick` for the others, of which a city
 * may have thousands.
 * @returns two integrations, between which Pagefind's belongs: the first starts compressing what Astro has written, the
 * second waits for it and compresses the index
 */
export function compress(): [AstroIntegration, AstroIntegration] {
  let pages = Promise.resolve();
  return [
    {
      name: 'compress-pages',
      hooks: {
        'astro:build:done': ({ dir }) => {
          pages = compressPages(fileURLToPath(dir));
          // A failure is reported by the second integration, which waits for it.
          pages.catch(() => undefined);
        },
      },
    },
    {
      name: 'compress-index',
      hooks: {
        'astro:build:done': async ({ dir }) => {
          await pages;
          await compressFiles(filesIn(path.join(fileURLToPath(dir), indexFolder)), 'quick');
        },
      },
    },
  ];
}

async function compressPages(site: string): Promise<void> {
  const kept = precachedFiles(site).map(({ file }) => path.join(site, file));
  const all = filesIn(site);
  const withSearch = all.filter((file) =>
    isKeptWithSearch(path.relative(site, file).replaceAll(path.sep, '/')),
  );
  const tight = [...new Set([...kept, ...withSearch])];
  const others = all.filter((file) => !tight.includes(file));
  await compressFiles(tight, 'tight');
  await compressFiles(others, 'quick');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
