import type { Term } from '../schema/terms.ts';

/** The terms that occur in a text, in any of their spellings, in the order of the list. */
export function termsIn(text: string, terms: readonly Term[]): Term[] {
  return terms.filter(({ term, also }) => [term, ...also].some((spelling) => text.includes(spelling)));
}
