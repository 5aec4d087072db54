import { phonesOf } from '../content/phones.ts';
import { problemAt, type Rule } from './rule.ts';

/** A three-digit number that the title of a crisis card names (「119番」) is a number of the first record of the card. */
export const cardNumbers: Rule = (content) => {
  const crisis = content.singles['crisis.json'];
  return (crisis?.record.cards ?? []).flatMap(({ title, places: [first = ''] }, index) => {
    const numbers = phonesOf(content, first).map(({ value }) => value);
    const wrong = [...title.normalize('NFKC').matchAll(/(?<!\d)(\d{3})番/g)].find(
      ([, number = '']) => !numbers.includes(number),
    );
    if (!wrong) return [];
    const message = `見出しは「${wrong[0]}」ですが、先頭の窓口（${first}）の番号は ${numbers.join('、')} です。どちらかを直してください`;
    return [problemAt(crisis!, ['cards', index, 'title'], message)];
  });
};
