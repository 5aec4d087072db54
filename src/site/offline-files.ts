import type { PageFacts } from './page-facts.ts';

/** Pages kept offline for every visitor, where a city has them. */
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

/** Whether a page is kept offline for every visitor: one of the list, or a record that is not to be seen in a history. */
export const isKeptOffline = ({ address, route, discreet }: PageFacts): boolean =>
  pages.includes(address) || (discreet && route === '/places/[id]');
