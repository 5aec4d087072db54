import type { Entry } from '../content/load.ts';
import { problemAt, type Rule } from './rule.ts';

/** Numbers of a record that another record has too. Offices share numbers, so that this is only for those who change one. */
export const sharedNumbers: Rule = ({ folders }) => {
  const owners = Map.groupBy(
    folders.places.flatMap((place) => numbersOf(place).map((number) => ({ place, number }))),
    ({ number }) => number.value,
  );
  return folders.places.flatMap((place) =>
    numbersOf(place).flatMap(({ value, index }) => {
      const others = owners.get(value)!.filter((owner) => owner.place.id !== place.id);
      const names = [...new Set(others.map((owner) => `「${owner.place.record.name}」`))];
      return names.length === 0
        ? []
        : [
            problemAt(
              place,
              ['phones', index, 'value'],
              `${value} は、${names.slice(0, 3).join('')}${names.length > 3 ? `など${names.length}つ` : ''}のファイルにもあります。同じ番号でよいか、確認してください`,
            ),
          ];
    }),
  );
};

const numbersOf = ({ record: { phones } }: Entry<'places'>) =>
  Array.isArray(phones) ? phones.map(({ value }, index) => ({ value, index })) : [];
