import type { MapApp } from '../schema/map-settings.ts';

/** The link that opens an address in the application; sends it no coordinates and no name of a record. */
export const mapAppAddress = ({ pattern, prefecture, city }: MapApp, address: string): string =>
  pattern.replace('{address}', encodeURIComponent(address.startsWith(city) ? prefecture + address : address));
