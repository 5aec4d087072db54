import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compressFiles } from './compression.ts';
import { keptFiles } from './offline-files.ts';

/**
 * Compresses the built site, for hosts that send what is ready: tight for the files that every device keeps, among them all
 * scripts, styles and first pages, which are loaded most, and quick for the others, of which a city may have thousands.
 */
export function compress(): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const kept = keptFiles(site).map(({ file }) => path.join(site, file));
        const others = readdirSync(site, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
          .filter((file) => !kept.includes(file));
        await compressFiles(kept, 'tight');
        await compressFiles(others, 'quick');
      },
    },
  };
}
