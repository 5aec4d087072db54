import { fold } from '../../src/domain/search/fold.ts';
import type { Danger } from '../../src/schema/danger.ts';
import { problemAt, type Rule } from './rule.ts';

/** Dangers to life. Words of crimes, by contrast, also occur in the phrases of needs without danger. */
const dangersToLife: Danger[] = ['shinitai', 'emergency119'];

/** Words before a pattern that do not make it harmless. */
const emphases =
  'もう 本当に ほんとに とても 今すぐ すぐ 早く いっそ ただ ずっと 毎日 時々 たまに 私 私は 僕 僕は 俺 俺は';
const emphasis = new RegExp(`^(${emphases.split(' ').map(fold).join('|')})+$`);

/**
 * Words of danger to life are in no need without danger, and `harmless` holds no phrase that a person in danger would type:
 * none of a need with danger, and no pattern with an emphasis before it.
 */
export const dangerPhrases: Rule = ({ singles, folders }) => {
  const crisis = singles['crisis.json'];
  if (!crisis) return [];
  const { cards, harmless } = crisis.record;
  const foldedHarmless = harmless.map(fold);
  const patterns = cards.flatMap((card) =>
    card.patterns.map((text) => ({ text, folded: fold(text), danger: card.class })),
  );
  const lifePatterns = patterns.filter(({ danger }) => dangersToLife.includes(danger));

  const inNeeds = folders.needs
    .filter(({ record }) => record.crisis === null)
    .flatMap((need) =>
      need.record.phrases.flatMap((phrase, index) => {
        const folded = fold(phrase);
        if (!lifePatterns.some((pattern) => folded.includes(pattern.folded))) return [];
        const rest = foldedHarmless.reduce((text, part) => text.replaceAll(part, ' '), folded);
        const found = lifePatterns.find(
          (pattern) => rest.includes(pattern.folded) && rest !== pattern.folded,
        );
        if (!found) return [];
        const message = `「${found.text}」は危険を表す言葉です。crisis が ${found.danger} の困りごとに移すか、ほかの言い方にしてください`;
        return [problemAt(need, ['phrases', index], message)];
      }),
    );

  const dangerous = new Map(
    folders.needs
      .filter(({ record }) => record.crisis !== null)
      .flatMap((need) => need.record.phrases.map((phrase) => [fold(phrase), need.file])),
  );
  const isEmphasized = (phrase: string) =>
    patterns.some(({ folded }) => phrase.endsWith(folded) && emphasis.test(phrase.slice(0, -folded.length)));
  const inHarmless = foldedHarmless.flatMap((phrase, index) => {
    const file = dangerous.get(phrase);
    if (file === undefined && !isEmphasized(phrase)) return [];
    const where = file === undefined ? '' : `（${file} の言い方です）`;
    const message = `「${harmless[index]}」は、危険を表す言い方です${where}。harmless に書くとカードが出なくなるので、この行を消してください`;
    return [problemAt(crisis, ['harmless', index], message)];
  });
  return [...inNeeds, ...inHarmless];
};
