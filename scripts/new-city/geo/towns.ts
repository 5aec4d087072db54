import { kanjiNumber } from '../../../src/domain/street.ts';
import type { NewCity } from '../city.ts';
import { wardIn } from './municipality.ts';
import type { CsvRow } from './open-files.ts';

/** The codes of 大字・字・丁目区分コード for 大字 and 字. */
const wholeNames = new Set(['1', '2']);
const numbered = /^(.*?[^一二三四五六七八九十])([一二三四五六七八九十]+)丁目$/;

/** A row of geo/towns.csv. */
export type Town = { town: string; chome: string; kana: string; lat: number; lon: number };

/**
 * The rows of geo/towns.csv from those of 位置参照情報 of one city, with the columns of `headings` (open-files.ts).
 * 「川辺二丁目」 is the 丁目 2 of 川辺, unless its row is that of a 大字 or 字 of this name; 大字 is left out, as in addresses; the towns of a ward begin with the ward, as in
 * addresses of that city. A row without a position is left out.
 * @param readings town, as `townKey`, → reading
 */
export function townsOf(
  rows: readonly CsvRow[],
  city: NewCity,
  readings: ReadonlyMap<string, string>,
): Town[] {
  const towns = rows.flatMap(([, , municipality = '', name = '', lat = '', lon = '', sort = '']): Town[] => {
    const [, base = name, chome = ''] = wholeNames.has(sort) ? [] : (numbered.exec(name) ?? []);
    const town = wardIn(municipality, city) + base.replace(/^大字/, '');
    const point = { lat: Number(lat), lon: Number(lon) };
    if (town === '' || lat === '' || !Number.isFinite(point.lat) || !Number.isFinite(point.lon)) return [];
    return [
      {
        town,
        chome: chome === '' ? '' : String(kanjiNumber(chome)),
        kana: readings.get(townKey(town)) ?? '',
        ...point,
      },
    ];
  });
  const rowOf = new Map(towns.map((row) => [`${row.town.normalize('NFKC')} ${row.chome}`, row]));
  return [...rowOf.values()];
}

/** A town's name in one spelling, by which rows of several sources are joined. */
export const townKey = (town: string): string =>
  town.normalize('NFKC').replaceAll('ヶ', 'ケ').replace(/^大字/, '');
