import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import { oldestBrowsers } from './browsers.ts';
import { compressFiles, weigh } from './compression.ts';
import { keptWithSearch, precachedFiles, fullSiteFiles } from './offline-files.ts';

/** Writes the service worker into the site once it is built and compressed. */
export function serviceWorker(): AstroIntegration {
  let base = '';
  return {
    name: 'service-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const kilobytes = await writeServiceWorker(fileURLToPath(dir), base);
        logger.info(`電波のない所のために、みんなの端末に ${kilobytes.toFixed(0)} kB`);
      },
    },
  };
}

/**
 * Writes `sw.js` with the lists of files it keeps, and `offline-panel.js` for the page about offline use.
 * @param site folder of the built site
 * @param base path at which the site is served, without a trailing slash
 * @returns the compressed size of the files that every device keeps, in kB
 */
export async function writeServiceWorker(site: string, base: string): Promise<number> {
  const [panel, worker] = ['offline-panel.js', 'sw.js'].map((name) => path.join(site, name)) as [
    string,
    string,
  ];
  await bundle('src/client/offline-settings.ts', panel, { base: JSON.stringify(base) });
  await compressFiles([panel], 'tight');
  const [precacheManifest, fullSiteAddresses] = [precachedFiles(site), fullSiteFiles(site)];
  const weight = (files: { file: string }[]) => weigh(files.map(({ file }) => path.join(site, file)));
  const withSearch = keptWithSearch(site);
  const manifest = precacheManifest.map(({ file, revision }) => ({
    url: `${base}/${file}`,
    revision,
    integrity: `sha256-${hashOf(readFileSync(path.join(site, file)), 'base64')}`,
  }));
  await bundle('src/worker/worker.ts', worker, {
    precacheManifest: JSON.stringify(manifest),
    searchAddresses: JSON.stringify(withSearch.map(({ address }) => base + address)),
    searchVersion: JSON.stringify(hashOf(JSON.stringify(withSearch), 'hex').slice(0, 12)),
    fullSiteAddresses: JSON.stringify(fullSiteAddresses.map(({ address }) => base + address)),
    fullSiteMegabytes: (weight(fullSiteAddresses) / 1000).toFixed(1),
    buildVersion: JSON.stringify(hashOf(JSON.stringify(fullSiteAddresses), 'hex').slice(0, 12)),
    base: JSON.stringify(base),
    'process.env.NODE_ENV': '"production"',
  });
  await compressFiles([worker], 'tight');
  return weight(precacheManifest);
}

/** Bundles a script into one file and replaces the identifiers of `define` by their values. */
async function bundle(script: string, file: string, define: Record<string, string>): Promise<void> {
  const bundled = await rolldown({
    input: path.resolve(script),
    transform: { define, target: oldestBrowsers },
  });
  const { output } = await bundled.generate({ format: 'iife', minify: true });
  writeFileSync(file, output[0].code);
}

const hashOf = (content: string | Buffer, encoding: 'hex' | 'base64'): string =>
  createHash('sha256').update(content).digest(encoding);
