import { phonesOf } from '../content/phones.ts';
import { problemAt, type Rule } from './rule.ts';

/** A record to ask instead, named by a kind as its section or by a record, has a number for residents if it has any. */
export const sectionNumbers: Rule = (content) => {
  const isForStaff = (id: string) => {
    const numbers = phonesOf(content, id);
    return numbers.length > 0 && numbers.every((number) => number.for === 'professionals');
  };
  const message = (id: string) =>
    `${id} の電話は、専門職だけの番号です。住民が問い合わせてよい窓口の名前を書いてください`;
  const kinds = content.singles['kinds.json'];
  return [
    ...Object.entries(kinds?.record.kinds ?? {})
      .filter(([, { section }]) => section !== undefined && isForStaff(section))
      .map(([id, { section }]) => problemAt(kinds!, ['kinds', id, 'section'], message(section!))),
    ...content.folders.places.flatMap((place) => {
      const { askInstead } = place.record;
      return askInstead !== undefined && isForStaff(askInstead)
        ? [problemAt(place, ['askInstead'], message(askInstead))]
        : [];
    }),
  ];
};
