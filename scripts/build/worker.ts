import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { isStepOfFlow, pageFiles } from '../built-site.ts';
import { weigh } from './compress.ts';
import { packed } from './packing.ts';

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
  'offline-panel.js',
  'search.json',
  'map.geojson',
  'offline-flow.json',
  'cards.json',
  'readings.json',
  'icons.svg',
  'favicon.svg',
];

/**
 * Writes the service worker of a packed site and the script of the page about it, with what is kept: pages for everyone
 * alike, all scripts and styles, the search, the ground of the map; and with what the whole site weighs.
 * @returns what is kept for everyone, in kB packed
 */
export async function writeWorker(folder: string, base: string): Promise<number> {
  await bundle('src/islands/offline-panel.ts', path.join(folder, 'offline-panel.js'), {
    base: JSON.stringify(base),
  });
  const { kept, whole, edition } = keepable(folder);
  const inFolder = (file: string) => path.join(folder, file);
  const manifest = kept.map((file) => {
    const content = readFileSync(inFolder(file));
    return {
      url: `${base}/${file}`,
      revision: file.startsWith('_astro/')
        ? null
        : hashOf(withoutDay(content.toString()), 'hex').slice(0, 16),
      integrity: `sha256-${hashOf(content, 'base64')}`,
    };
  });
  const wholeFiles = whole.map((file) => inFolder(file.replace(/(^|\/)$/, '$1index.html')));
  await bundle('src/islands/worker/worker.ts', inFolder('sw.js'), {
    kept: JSON.stringify(manifest),
    whole: JSON.stringify(whole.map((file) => `${base}/${file}`)),
    wholeMegabytes: (weigh(wholeFiles) / 1000).toFixed(1),
    edition: JSON.stringify(edition),
    base: JSON.stringify(base),
    'process.env.NODE_ENV': '"production"',
  });
  return weigh(kept.map(inFolder));
}

/** Writes a script and all that it imports into one file, with words put in by the build. */
async function bundle(script: string, file: string, define: Record<string, string>): Promise<void> {
  const bundled = await rolldown({ input: path.resolve(script), transform: { define } });
  const { output } = await bundled.generate({ format: 'iife', minify: true });
  writeFileSync(file, output[0].code);
}

/** What everyone keeps, what the whole site is (pages by their addresses), and a name for this edition of its pages. */
export function keepable(folder: string): { kept: string[]; whole: string[]; edition: string } {
  const pages: string[] = [];
  const discreet: string[] = [];
  const hash = createHash('sha256');
  for (const { address, file } of pageFiles(folder)) {
    if (!address.endsWith('/')) continue;
    const html = readFileSync(file, 'utf8');
    hash.update(withoutDay(html));
    // The guided flow is kept as one file, which is walked on the device.
    if (!isStepOfFlow(html)) pages.push(address.slice(1));
    if (address.startsWith('/places/') && html.includes('data-leave')) discreet.push(address.slice(1));
  }
  const assets = readdirSync(path.join(folder, '_astro'))
    .filter((name) => !packed.test(name))
    .map((name) => `_astro/${name}`);
  const kept = [
    ...[...ways, ...discreet].map((address) => `${address}index.html`),
    ...files,
    ...assets,
  ].filter((file) => existsSync(path.join(folder, file)));
  const whole = [...pages, 'near.json', ...assets].filter((file) => existsSync(path.join(folder, file)));
  return { kept, whole, edition: hash.digest('hex').slice(0, 12) };
}

/** A page without the day on which it was made: one that says the same as yesterday is not fetched again. */
const withoutDay = (html: string): string => html.replace(/<p[^>]* data-edition=.*?<\/p>/s, '');

const hashOf = (content: string | Buffer, encoding: 'hex' | 'base64'): string =>
  createHash('sha256').update(content).digest(encoding);
