import { phonesOf } from '../content/phones.ts';
import { problemAt, type Rule } from './rule.ts';

/** Every card for somebody in danger begins with a number that answers at all hours. */
export const crisisLines: Rule = (content) => {
  const crisis = content.singles['crisis.json'];
  return (crisis?.record.cards ?? []).flatMap(({ places: [first = ''] }, index) =>
    phonesOf(content, first).some(({ always }) => always)
      ? []
      : [
          problemAt(
            crisis!,
            ['cards', index, 'places', 0],
            `${first} に、24時間（always: true）の番号がありません。いつでもつながる記録を先頭に書いてください`,
          ),
        ],
  );
};
