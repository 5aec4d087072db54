import { fold } from '../../src/domain/search/fold.ts';
import { problemAt, type Rule } from './rule.ts';

/**
 * The certain patterns of crisis.json raise no card for a phrase that `harmless` or `outside` lists, and no harmless phrase
 * prevents a pattern. The search removes harmless phrases from a query, in their order, before it looks for patterns.
 */
export const crisisPatterns: Rule = ({ singles, folders }) => {
  const crisis = singles['crisis.json'];
  if (!crisis) return [];
  const { cards, harmless } = crisis.record;
  const patterns = cards.flatMap((card, at) =>
    card.patterns.map((pattern, index) => ({
      pattern,
      text: fold(pattern),
      path: ['cards', at, 'patterns', index],
    })),
  );
  const removed = harmless
    .map(fold)
    .filter((phrase) => phrase !== '' && patterns.some(({ text }) => phrase.includes(text)));
  const patternIn = (phrase: string) => {
    const rest = removed.reduce((text, part) => text.replaceAll(part, ' '), fold(phrase));
    return patterns.find(({ text }) => rest.includes(text))?.pattern;
  };
  const raised = (['harmless', 'outside'] as const).flatMap((list) =>
    crisis.record[list].flatMap((phrase, index) => {
      const pattern = patternIn(phrase);
      const remedy =
        list === 'outside' ? 'この行を harmless に移して' : 'この行か、ほかの harmless の行を短くして';
      return pattern === undefined
        ? []
        : [
            problemAt(
              crisis,
              [list, index],
              `「${phrase}」に patterns の「${pattern}」が入っているので、カードが出ます。「${pattern}」を直すか、${remedy}ください`,
            ),
          ];
    }),
  );
  const prevented = patterns.flatMap(({ pattern, path }) => {
    if (patternIn(pattern) !== undefined) return [];
    const phrase = harmless.find((one) => fold(pattern).includes(fold(one)));
    return [
      problemAt(
        crisis,
        path,
        `「${pattern}」は、harmless の「${phrase}」が入っているので、カードが出ません。どちらかを直してください`,
      ),
    ];
  });
  // A pattern that is a whole everyday phrase, not only a part of one, would raise the card for everybody.
  const everydayNeeds = new Map(
    folders.needs
      .filter(({ record }) => record.crisis === null)
      .flatMap((need) =>
        [need.record.name, ...need.record.phrases].map((phrase) => [fold(phrase), need] as const),
      ),
  );
  const everyday = patterns.flatMap(({ pattern, text, path }) => {
    const need = everydayNeeds.get(text);
    if (!need) return [];
    return [
      problemAt(
        crisis,
        path,
        `「${pattern}」は、危なくない困りごと（${need.file}）の言い方です。危ない困りごとなら、その crisis に種類を書いてください。そうでなければ、だれにでもカードが出るので、ほかの言葉にしてください`,
      ),
    ];
  });
  return [...raised, ...prevented, ...everyday];
};
