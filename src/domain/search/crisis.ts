import { fold } from './fold.ts';

/** The phrases of each crisis card, and `harmless` expressions that resemble them. */
export type CrisisWords = { cards: { phrases: string[] }[]; harmless: string[] };

/**
 * The index of the first card with a phrase that the query contains after its harmless expressions are removed;
 * undefined if there is none.
 */
export function crisisCard({ cards, harmless }: CrisisWords, query: string): number | undefined {
  const relevant = harmless
    .map(fold)
    .reduce((rest, expression) => rest.replaceAll(expression, ''), fold(query));
  const index = cards.findIndex(({ phrases }) => phrases.some((phrase) => relevant.includes(fold(phrase))));
  return index < 0 ? undefined : index;
}
