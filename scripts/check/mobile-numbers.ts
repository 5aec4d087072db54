import { phonesOf } from '../content/phones.ts';
import { problemAt, type Rule } from './rule.ts';

/**
 * The mobile number of a person is not published: an office to which other records refer as their section has none, and any
 * other mobile number says in its label whose it is, which is not a person's.
 */
export const mobileNumbers: Rule = (content) => {
  const { places } = content.folders;
  const sections = new Set([
    ...places.flatMap(({ record }) => (record.section ? [record.section.value] : [])),
    ...Object.values(content.singles['kinds.json']?.record.kinds ?? {}).map(({ section }) => section),
  ]);
  return places.flatMap((place) =>
    phonesOf(content, place.id).flatMap(({ value, label = '' }, index) => {
      if (!/^0[6789]0-/.test(value)) return [];
      const isPersonal = sections.has(place.id) || label === '' || /個人|携帯|さん(の|$)/.test(label);
      return isPersonal
        ? [
            problemAt(
              place,
              ['phones', index, 'value'],
              '携帯電話の番号です。個人の番号なら消してください。窓口の番号なら、label に窓口の名前を書いてください（市の課には書けません）',
            ),
          ]
        : [];
    }),
  );
};
