import type { PlainWords } from '../../src/schema/plain-words.ts';
import { hasWord } from '../check/plain-japanese.ts';
import type { Content } from '../content/load.ts';
import { sentencesOf } from '../content/sentences.ts';

/** How many sentences have a wording that plain-words.json replaces, by its pattern; the check refuses each of them. */
export function wordingCounts(
  content: Content,
  { patterns }: Pick<PlainWords, 'patterns'>,
): { name: string; sentences: number }[] {
  const texts = sentencesOf(content).map(({ text }) => text);
  return patterns.map(({ name, words }) => ({
    name,
    sentences: texts.filter((text) => words.some((word) => hasWord(text, word))).length,
  }));
}
