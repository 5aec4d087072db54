import type { Term } from '../schema/terms.ts';

/** The terms that stand in a text, by their own or another spelling, in the order of the list. */
export function termsIn(text: string, terms: readonly Term[]): Term[] {
  return terms.filter(({ term, also }) => [term, ...also].some((spelling) => text.includes(spelling)));
}
