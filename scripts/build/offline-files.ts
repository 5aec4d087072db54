import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isKeptOffline, isKeptWithSearch, offlineFiles } from '../../src/site/offline-files.ts';
import type { PageFacts } from '../../src/site/page-facts.ts';
import { compressed } from './compression.ts';
import { fileOf, readPageList } from './page-list.ts';

/**
 * A file kept offline: its path in the site's folder, the address from which it is fetched (without the base path), and
 * a hash of its content as `revision`, or null if its name changes with its content.
 */
export type OfflineFile = { file: string; address: string; revision: string | null };

/** Files that every device keeps: the first pages, discreet records, data, small scripts and styles. */
export function precachedFiles(site: string): OfflineFile[] {
  const pages = readPageList(site).filter(isKeptOffline).map(pageFile);
  const small = assets(site).filter(({ file }) => !isKeptWithSearch(file));
  return [...pages, ...dataFiles(site, offlineFiles), ...small];
}

/** Files that a device keeps on request: all pages except the steps of the guided flow, which is kept as one file. */
export function fullSiteFiles(site: string): OfflineFile[] {
  const pages = readPageList(site).filter(({ address, step }) => address.endsWith('/') && step === null);
  return [
    ...pages.map(pageFile),
    ...dataFiles(site, ['near.json', 'needs.json', ...directoryParts(site)]),
    ...assets(site),
  ];
}

/** Files that a device keeps once a visitor has opened a page with the search. */
export const keptWithSearch = (site: string): OfflineFile[] =>
  [...dataFiles(site, ['needs.json', ...directoryParts(site)]), ...assets(site)].filter(({ file }) =>
    isKeptWithSearch(file),
  );

/** The parts of the directory of a large city. */
function directoryParts(site: string): string[] {
  const folder = path.join(site, 'directory');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !compressed.test(name)) : [];
  return names.map((name) => `directory/${name}`);
}

function pageFile(page: PageFacts): OfflineFile {
  return { file: fileOf(page), address: page.address, revision: page.version };
}

function dataFiles(site: string, files: string[]): OfflineFile[] {
  return files
    .filter((file) => existsSync(path.join(site, file)))
    .map((file) => ({ file, address: `/${file}`, revision: hashOf(readFileSync(path.join(site, file))) }));
}

function assets(site: string): OfflineFile[] {
  return readdirSync(path.join(site, '_astro'))
    .filter((name) => !compressed.test(name))
    .map((name) => `_astro/${name}`)
    .map((file) => ({ file, address: `/${file}`, revision: null }));
}

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 16);
