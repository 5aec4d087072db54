import type { NewCity } from '../city.ts';
import type { CsvRow } from './open-files.ts';

/** A row of geo/anchors.csv. */
export type Anchor = { name: string; address: string; lat: number; lon: number };

/**
 * The rows of geo/anchors.csv from 指定緊急避難場所: columns 都道府県名及び市町村名, 施設・場所名, 住所, 緯度, 経度. Only buildings with
 * a house number and a position are taken, one of each name.
 */
export function anchorsOf(rows: readonly CsvRow[], city: NewCity): Anchor[] {
  const anchors = rows.flatMap(
    ([municipality = '', name = '', address = '', lat = '', lon = '']): Anchor[] => {
      const local = address.startsWith(city.prefecture) ? address.slice(city.prefecture.length) : address;
      const point = { lat: Number(lat), lon: Number(lon) };
      const isComplete = name !== '' && /[\d０-９]/.test(local) && point.lat > 0 && point.lon > 0;
      if (municipality !== city.prefecture + city.name || !isComplete) return [];
      return [{ name, address: local.startsWith(city.name) ? local : city.name + local, ...point }];
    },
  );
  return [...new Map(anchors.map((anchor) => [anchor.name, anchor])).values()];
}
