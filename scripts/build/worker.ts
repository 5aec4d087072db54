import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { pageFiles } from '../built-site.ts';

/** Pages that everyone keeps, besides those that nobody should be seen to open. */
const ways = [
  '',
  'emergency/',
  'find/',
  'map/',
  'consult/',
  'consult/offline/',
  'offline/',
  'calendar/',
  'browser/',
  'list/',
];
const files = [
  'search.json',
  'map.geojson',
  'offline-flow.json',
  'cards.json',
  'readings.json',
  'icons.svg',
  'favicon.svg',
];

/**
 * Writes the service worker of a built site, with what it keeps: pages for everyone alike, all scripts and styles, the
 * search, the ground of the map. @returns the files that are kept for everyone, and those of the whole site
 */
export async function writeWorker(
  folder: string,
  base: string,
): Promise<{ kept: string[]; whole: string[] }> {
  const read = (file: string) => readFileSync(path.join(folder, file));
  const addresses: string[] = [];
  const discreet: string[] = [];
  const hash = createHash('sha256');
  for (const { address, file } of pageFiles(folder)) {
    if (!address.endsWith('/')) continue;
    const html = readFileSync(file);
    hash.update(html);
    addresses.push(address);
    if (address.startsWith('/places/') && html.includes('data-leave')) discreet.push(address.slice(1));
  }
  const edition = hash.digest('hex').slice(0, 12);
  const assets = readdirSync(path.join(folder, '_astro')).map((file) => `_astro/${file}`);
  const kept = [
    ...[...ways, ...discreet].map((address) => `${address}index.html`),
    ...files,
    ...assets,
  ].filter((file) => existsSync(path.join(folder, file)));
  const manifest = kept.map((file) => ({
    url: `${base}/${file}`,
    revision: file.startsWith('_astro/')
      ? null
      : createHash('sha256').update(read(file)).digest('hex').slice(0, 16),
  }));
  const whole = addresses
    .filter((address) => !/^\/consult\/\w+\/$/.test(address))
    .map((address) => `${base}${address}`);
  const bundle = await rolldown({
    input: path.resolve('src/islands/worker/worker.ts'),
    transform: {
      define: {
        kept: JSON.stringify(manifest),
        whole: JSON.stringify(whole),
        edition: JSON.stringify(edition),
        base: JSON.stringify(base),
        'process.env.NODE_ENV': '"production"',
      },
    },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  writeFileSync(path.join(folder, 'sw.js'), output[0].code);
  const inFolder = (some: string[]) => some.map((file) => path.join(folder, file));
  return {
    kept: inFolder(kept),
    whole: inFolder(whole.map((address) => `${address.slice(base.length + 1)}index.html`)),
  };
}
