import type { PageFacts } from './page-facts.ts';

/** Pages kept offline on every device; a city may lack some of them. */
const pages = [
  '/',
  '/emergency/',
  '/kids/',
  '/find/',
  '/map/',
  '/consult/',
  '/consult/offline/',
  '/offline/',
  '/calendar/',
  '/browser/',
  '/list/',
];

/** Other files kept offline on every device, in addition to the script of every page. */
export const offlineFiles = [
  'offline-panel.js',
  'search-box.js',
  'directory.json',
  'summaries.json',
  'search.json',
  'crisis.json',
  'map.geojson',
  'offline-flow.json',
  'cards.json',
  'readings.json',
  'icons.svg',
  'favicon.svg',
];

/**
 * Files kept offline from the first visit of a page with the search: the needs, and all scripts and styles except the
 * script of every page, which are those of the islands.
 */
export const isKeptWithSearch = (file: string): boolean =>
  /^(?:needs\.json|directory\/.*|_astro\/(?!Base\.astro).*)$/.test(file);

/** Whether a page is kept offline on every device: a page of the list above, or the page of a discreet record. */
export const isKeptOffline = ({ address, route, discreet }: PageFacts): boolean =>
  pages.includes(address) || (discreet && route === '/places/[id]');
