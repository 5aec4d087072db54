import type { PageFacts } from './page-facts.ts';

/** Pages kept offline for every visitor, where a city has them. */
const pages = [
  '/',
  '/emergency/',
  '/find/',
  '/map/',
  '/consult/',
  '/consult/offline/',
  '/offline/',
  '/calendar/',
  '/browser/',
  '/list/',
];

/** Files kept offline for every visitor, besides all scripts and styles. */
export const offlineFiles = [
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
 * Whether a page is kept offline for every visitor: a way to help, or a discreet page, which then leaves no trace of a
 * visit in the cache. The guided flow is kept as one file, which is walked on the device.
 */
export const isKeptOffline = ({ address, discreet, step }: PageFacts): boolean =>
  pages.includes(address) || (discreet && step === null);
