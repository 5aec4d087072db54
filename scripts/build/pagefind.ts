import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { failOnMissingChunks } from './pagefind-errors.ts';

/** Writes the index of the full-text search into the built site. */
export function pagefind(): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        if (!index) throw new Error(errors.join('\n'));
        const read = await index.addDirectory({ path: site });
        const outputPath = path.join(site, 'pagefind');
        const written = await index.writeFiles({ outputPath });
        await close();
        const failed = [...read.errors, ...written.errors];
        if (failed.length > 0) throw new Error(failed.join('\n'));
        failOnMissingChunks(outputPath);
        logger.info(`${read.page_count} pages indexed`);
      },
    },
  };
}
