import type { Site } from './site.ts';

/** The look of the markers of a kind, and what the kind is called. */
export type MarkerStyle = { name: string; icon: string; colour: string; shape: string };

/** The site's application for maps: an address with `{address}`, and the city to which short addresses belong. */
export type MapApp = { pattern: string; prefecture: string; city: string };

/** The settings of the map besides the records, which its page contains. */
export type MapSettings = {
  bounds: [[south: number, west: number], [north: number, east: number]];
  tiles: Site['tiles'];
  /** Whose data the base layer is made from, and the address of these sources; null if it is empty. */
  credit: { text: string; href: string } | null;
  kinds: Record<string, MarkerStyle>;
  /** The groups of kinds with their markers. */
  legend: MarkerStyle[];
  /** The application that shows an address; see `mapAppAddress`. */
  app: MapApp;
  /** Addresses of the base layer, the icons, and the styles that only the open map needs. */
  files: { ground: string; icons: string; styles: string };
};
