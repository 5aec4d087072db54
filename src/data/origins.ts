import { townCentre } from '../domain/town-centre.ts';
import type { Postcodes, Stations, TownPoints } from '../schema/geo.ts';
import { t } from '../text/messages.ts';

/** A starting point for sorting by distance: name, latitude and longitude in degrees, and the reading, empty if unknown. */
export type NamedPoint = [name: string, lat: number, lon: number, kana: string];

/** A group of starting points under a heading. */
export type OriginGroup = { group: string; points: NamedPoint[] };

const kanaRows = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'];

/**
 * The stations, then the towns in groups by the row of the kana table in which their reading begins, each town before its
 * 丁目; last the towns without a reading.
 */
export function originGroups(stations: Stations, towns: TownPoints): OriginGroup[] {
  const rowsOf = Map.groupBy(
    towns.toSorted((one, other) => one.kana.localeCompare(other.kana, 'ja')),
    ({ kana }) => kanaRow(kana),
  );
  const groups = [...kanaRows, undefined].map((row) => ({
    group: row === undefined ? t('originsNoReading') : t('originsTowns', { row }),
    points: pointsOfTowns(rowsOf.get(row) ?? []),
  }));
  const stationPoints = stations.map(({ name, lat, lon, kana }): NamedPoint => [
    t('originStation', { name }),
    lat,
    lon,
    kana,
  ]);
  return [{ group: t('findStations'), points: stationPoints }, ...groups].filter(
    ({ points }) => points.length > 0,
  );
}

/** The centre of the town of each postcode, by its seven digits; postcodes of towns without a point are left out. */
export function postcodePoints(postcodes: Postcodes, towns: TownPoints): Record<string, NamedPoint> {
  const rowsOfTown = Map.groupBy(towns, ({ town }) => town);
  return Object.fromEntries(
    postcodes.flatMap(({ postcode, town }): [string, NamedPoint][] => {
      const rows = rowsOfTown.get(town);
      return rows ? [[postcode.replace('-', ''), townPoint(town, rows)]] : [];
    }),
  );
}

function pointsOfTowns(towns: TownPoints): NamedPoint[] {
  return [...Map.groupBy(towns, ({ town }) => town)].flatMap(([town, rows]) => {
    const hasChome = rows.some(({ chome }) => chome !== '');
    if (!hasChome) return [townPoint(town, rows)];
    const blocks = rows
      .toSorted((one, other) => Number(one.chome || Infinity) - Number(other.chome || Infinity))
      .map(({ chome, lat, lon, kana }): NamedPoint => [
        chome === '' ? t('originWithoutChome', { town }) : t('originChome', { town, chome }),
        lat,
        lon,
        kana,
      ]);
    return [townPoint(town, rows), ...blocks];
  });
}

function townPoint(town: string, rows: TownPoints): NamedPoint {
  const { lat, lon } = townCentre(rows);
  return [town, lat, lon, rows[0]?.kana ?? ''];
}

/** The row of the kana table in which a reading begins, as its first kana; undefined for an empty reading. */
const kanaRow = (kana: string): string | undefined =>
  kanaRows.findLast((row) => kana.localeCompare(row, 'ja') >= 0);
