import { kanaSchema } from '../../../src/schema/text.ts';
import type { NewCity } from '../city.ts';
import { wardIn } from './municipality.ts';
import type { CsvRow } from './open-files.ts';
import { townKey, type Town } from './towns.ts';

/** A town of the postcode data: with its ward as in addresses; `kana` is empty if it is not certain. */
export type PostalTown = { postcode: string; town: string; kana: string };

/** Not the name of a town: the rest of a city, or all of it. */
const noTown = /^以下に掲載がない場合$|の次に.*番地がくる場合$|一円$/;

/**
 * The towns of the postcode data of one city. What is in brackets (丁目, 番地) is left out, and with it the lines on which
 * `KEN_ALL` continues a long bracket.
 */
export function postalTownsOf(rows: readonly CsvRow[], city: NewCity): PostalTown[] {
  const wards = wardReadings(rows, city);
  let isContinued = false;
  return rows.flatMap(([, , postcode = '', , , kana = '', , municipality = '', town = '']): PostalTown[] => {
    const isRest = isContinued;
    if (/[（）]/.test(town)) isContinued = town.lastIndexOf('（') > town.lastIndexOf('）');
    const name = town.replace(/（.*/, '').replace(/第?[０-９]+地割.*/, '');
    if (isRest || name === '' || noTown.test(name) || name.includes('、')) return [];
    const ward = wardIn(municipality, city);
    const reading = hiragana(kana.normalize('NFKC').replace(/\(.*/, ''));
    const wardReading = wards.get(ward) ?? '';
    const isKnown = isReading(reading) && (ward === '' || wardReading !== '');
    return [
      {
        postcode: `${postcode.slice(0, 3)}-${postcode.slice(3)}`,
        town: ward + name,
        kana: isKnown ? wardReading + reading : '',
      },
    ];
  });
}

/** Town, as `townKey`, → reading; without towns that have several. */
export function readingsOf(towns: readonly PostalTown[]): Map<string, string> {
  const byTown = Map.groupBy(towns, ({ town }) => townKey(town));
  return new Map(
    [...byTown].flatMap(([town, rows]): [string, string][] => {
      const readings = new Set(rows.map(({ kana }) => kana));
      const [reading = ''] = readings;
      return readings.size === 1 && reading !== '' ? [[town, reading]] : [];
    }),
  );
}

/**
 * The rows of geo/postcodes.csv: postcodes of exactly one town that has a position. A postcode of several towns is left out,
 * since its first town would name a place where the visitor may not be.
 */
export function postcodesOf(
  towns: readonly PostalTown[],
  located: readonly Town[],
): { postcodes: { postcode: string; town: string }[]; leftOut: number } {
  const nameOf = new Map(located.map(({ town }) => [townKey(town), town]));
  const byCode = Map.groupBy(towns, ({ postcode }) => postcode);
  const postcodes = [...byCode].flatMap(([postcode, rows]) => {
    const names = new Set(rows.map(({ town }) => townKey(town)));
    const [name = ''] = names;
    const town = nameOf.get(name);
    return names.size === 1 && town !== undefined ? [{ postcode, town }] : [];
  });
  return { postcodes, leftOut: byCode.size - postcodes.length };
}

/** Ward → reading: what differs after the reading of the city, which all wards have in common and which ends with し. */
function wardReadings(rows: readonly CsvRow[], city: NewCity): Map<string, string> {
  const readings = new Map(
    rows.flatMap(([, , , , kana = '', , , municipality = '']): [string, string][] => {
      const ward = wardIn(municipality, city);
      return ward === '' ? [] : [[ward, hiragana(kana.normalize('NFKC'))]];
    }),
  );
  const [first = '', ...others] = readings.values();
  if (others.length === 0) return new Map();
  let common = first.length;
  for (const other of others) while (other.slice(0, common) !== first.slice(0, common)) common -= 1;
  const start = first.slice(0, common).lastIndexOf('し') + 1;
  return new Map(start === 0 ? [] : [...readings].map(([ward, reading]) => [ward, reading.slice(start)]));
}

const hiragana = (katakana: string): string =>
  katakana.replaceAll(/[ァ-ヶ]/g, (kana) => String.fromCodePoint(kana.codePointAt(0)! - 0x60));

const isReading = (text: string): boolean => kanaSchema.safeParse(text).success;
