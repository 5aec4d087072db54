import type { Danger } from '../../schema/danger.ts';
import { fold } from './fold.ts';
import { classifier, type LinearModel } from './linear-model.ts';
import { phonetic } from './phonetic.ts';

/** What a device needs to recognise a query of a person in danger. */
export type CrisisData = {
  /** Folded texts that raise the card of a class for certain. */
  patterns: { class: Danger; texts: string[] }[];
  /** Folded words that mean danger where they are all of a query, by class. */
  words: { class: Danger; texts: string[] }[];
  /** Folded harmless phrases, which are removed before patterns are looked for. */
  harmless: string[];
  /** The first class is `none`, the others are classes of danger. */
  model: LinearModel;
};

/** A sign of danger: `card` if it is likely, `line` if it is possible. */
export type CrisisSign = { class: Danger; strength: 'card' | 'line' };

/** The probability of danger from which a card or a line is shown; see `npm run bench:search` for what they cost. */
export const cardFrom = 0.8;
export const lineFrom = 0.2;

/**
 * Prepares the recognition of danger.
 * @returns a function from a query to the sign of danger in it; undefined for most queries
 */
export function crisisDetector({
  patterns,
  words,
  harmless,
  model,
}: CrisisData): (query: string) => CrisisSign | undefined {
  const classify = classifier(model);
  return (query) => {
    const folded = fold(query);
    if (folded === '') return undefined;
    const rest = harmless.reduce((text, phrase) => text.replaceAll(phrase, ' '), folded);
    const certain = patterns.find(({ texts }) => texts.some((text) => rest.includes(text)));
    if (certain) return { class: certain.class, strength: 'card' };
    const word = words.find(({ texts }) => texts.includes(folded));
    if (word) return { class: word.class, strength: 'card' };
    const [none = 1, ...dangers] = classify(phonetic(folded));
    const danger = 1 - none;
    if (danger < lineFrom) return undefined;
    const likeliest = dangers.indexOf(Math.max(...dangers));
    return { class: model.classes[likeliest + 1] as Danger, strength: danger < cardFrom ? 'line' : 'card' };
  };
}
