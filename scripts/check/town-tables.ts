import { townAtStart } from '../../src/domain/street.ts';
import type { ContentFile } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { problemAt, type Rule } from './rule.ts';

/** Rows of the tables of towns, stations, buildings and postcodes are there once, and towns.csv has only known towns. */
export const townTables: Rule = ({ singles }) => {
  const towns = singles['towns.csv'];
  const points = singles['geo/towns.csv'];
  const known = points?.record ?? [];
  const unknownTowns = (towns?.record ?? []).flatMap(({ town }, index) =>
    known.length === 0 || townAtStart(town.normalize('NFKC'), known)
      ? []
      : [
          problemAt(
            towns!,
            [index, 'town'],
            `「${town}」という町は geo/towns.csv にありません。町の名前を確認してください`,
          ),
        ],
  );
  return [
    ...unknownTowns,
    ...repeatedRows(towns, ({ town, district }) => `${town} ${district}`),
    ...repeatedRows(points, ({ town, chome }) => `${town} ${chome}`),
    ...repeatedRows(singles['geo/stations.csv'], ({ name }) => name),
    ...repeatedRows(singles['geo/anchors.csv'], ({ name, address }) => `${name} ${address}`),
    ...repeatedRows(singles['geo/postcodes.csv'], ({ postcode, town }) => `${postcode} ${town}`),
  ];
};

function repeatedRows<Row>(
  file: (ContentFile & { record: Row[] }) | undefined,
  keyOf: (row: Row) => string,
): Problem[] {
  if (!file) return [];
  const first = new Map<string, number>();
  return file.record.flatMap((row, index) => {
    const key = keyOf(row).normalize('NFKC');
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, index);
      return [];
    }
    const message = `「${key}」の行が2回あります（${file.document.lineOf([before])}行目）。1つにしてください`;
    return [problemAt(file, [index], message)];
  });
}
