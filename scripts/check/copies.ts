import { fold } from '../../src/domain/search/fold.ts';
import { phonesOf } from '../content/phones.ts';
import type { Entry } from '../content/load.ts';
import { problemAt, type Rule } from './rule.ts';

/** No record is a copy of another: records with the same name and the same number are one. */
export const copies: Rule = (content) => {
  const first = new Map<string, Entry<'places'>>();
  return content.folders.places.flatMap((place) => {
    const name = fold(place.record.name);
    const numbers = phonesOf(content, place.id).map(({ value }) => value);
    const keys = (numbers.length > 0 ? numbers : ['']).map((number) => `${name} ${number}`);
    const other = keys.map((key) => first.get(key)).find((entry) => entry !== undefined);
    for (const key of keys) if (!first.has(key)) first.set(key, place);
    if (!other) return [];
    return [
      problemAt(
        place,
        ['name'],
        `${other.file} と名前も電話番号も同じです。片方を消すか、名前や番号を直してください`,
      ),
    ];
  });
};
