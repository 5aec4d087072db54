import { fold } from './fold.ts';

/** What is typed by somebody in danger, folded once; `harmless` are turns of speech that only sound like it. */
export type CrisisWords = { cards: { phrases: string[] }[]; harmless: string[] };

/** Which card a query calls for, by its place in the list; the first that fits. Undefined for most queries. */
export function crisisCard({ cards, harmless }: CrisisWords, query: string): number | undefined {
  const said = harmless.map(fold).reduce((rest, turn) => rest.replaceAll(turn, ''), fold(query));
  const index = cards.findIndex(({ phrases }) => phrases.some((phrase) => said.includes(fold(phrase))));
  return index < 0 ? undefined : index;
}
