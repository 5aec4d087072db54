import type { Point } from '../../domain/distance.ts';
import { fold } from '../../domain/search/fold.ts';

/** The point from which distances are measured, and its name. */
export type Origin = Point & { name: string };

/** The content of `/near.json`: groups of named points, and the centre of the town of each postcode. */
export type OriginData = {
  groups: { group: string; points: NamedPoint[] }[];
  postcodes: Record<string, NamedPoint>;
};
type NamedPoint = [name: string, lat: number, lon: number, kana: string];

const postcodeDigits = 7;

const toOrigin = ([name, lat, lon]: NamedPoint): Origin => ({ name, lat, lon });

/** All stations and towns. */
export const originsOf = ({ groups }: OriginData): (Origin & { kana: string })[] =>
  groups.flatMap(({ points }) => points.map((point) => ({ ...toOrigin(point), kana: point[3] })));

/** What a text names as the origin; `postcode` if it is a postcode without a known town. */
export type FoundOrigin = Origin | 'postcode' | undefined;

/**
 * The station, town or postcode that a text names, by its name or reading.
 * @param isComplete whether the visitor has finished it: the beginning of a name is then enough
 */
export function findOrigin(text: string, data: OriginData, isComplete: boolean): FoundOrigin {
  const digits = text.normalize('NFKC').replaceAll(/\D/g, '');
  if (digits.length === postcodeDigits) {
    const town = data.postcodes[digits];
    return town ? toOrigin(town) : 'postcode';
  }
  const folded = fold(text.trim());
  if (folded === '') return undefined;
  const find = (fits: (name: string) => boolean) => {
    const found = originsOf(data).find(({ name, kana }) => fits(fold(name)) || fits(fold(kana)));
    return found && { name: found.name, lat: found.lat, lon: found.lon };
  };
  return (
    find((name) => name === folded) ?? (isComplete ? find((name) => name.startsWith(folded)) : undefined)
  );
}
