import type { Danger } from '../../schema/danger.ts';
import { fold } from './fold.ts';
import { ngrams } from './ngrams.ts';
import { phonetic } from './phonetic.ts';

/** A need as the results show it. */
export type SearchNeed = {
  id: string;
  name: string;
  places: string[];
  kinds: string[];
  /** The class of danger of which it is a need. */
  crisis?: Danger;
  language?: 'en' | 'zh' | 'vi';
};

/** What a device needs to find the needs nearest to a query. */
export type NeedsData = {
  needs: SearchNeed[];
  /** For each need its phrases, by sound and joined by line feeds; empty for needs of danger, which the model finds. */
  texts: string[];
  /** Records with their own description, by sound. */
  places: [id: string, text: string][];
};

/** A need and its likeness to a query, about 0 to 1. */
export type NearNeed = { need: SearchNeed; likeness: number };

/** Phrases as they are compared. */
export const needText = (phrase: string): string => phonetic(fold(phrase));

/** The parts by which phrases are compared. */
export const needParts = (text: string): string[] => ngrams(text, 3);

/** Repetition of an n-gram within a need counts with this power of its number. */
const repetition = 0.7;
/** The description of a record is shorter than the phrases of a need, so that a chance match weighs too much. */
const descriptionWeight = 0.55;
/** How much the size of a need's vocabulary counts against it: 0 not at all, 0.5 fully (cosine). */
const sizePenalty = 0.4;

/** All needs, and a function from a query to those that share something with it, the nearest first. */
export type NeedsFinder = { needs: readonly SearchNeed[]; near: (query: string) => NearNeed[] };

/**
 * Prepares the search of needs by likeness: n-grams of a query count the more, the fewer needs have them, and the more
 * often phrases of one need repeat them. Counts are made when first asked for, and kept.
 */
export function needsFinder({ needs: ofResidents, texts: phrases, places }: NeedsData): NeedsFinder {
  const needs = [
    ...ofResidents,
    ...places.map(([id]): SearchNeed => ({ id, name: '', places: [id], kinds: [] })),
  ];
  const texts = [...phrases, ...places.map(([, text]) => text)];
  const vocabularies = texts.map((text) => vocabulary(text.split('\n')));
  const spread = new Map<string, number>();
  for (const counts of vocabularies) {
    for (const part of counts.keys()) spread.set(part, (spread.get(part) ?? 0) + 1);
  }
  const rarity = (part: string) => Math.log(1 + texts.length / (spread.get(part) ?? 0.5));
  const norms = vocabularies.map(
    (counts) =>
      [...counts].reduce((sum, [part, count]) => sum + (rarity(part) * count ** repetition) ** 2, 0) **
      sizePenalty,
  );
  const near = (query: string): NearNeed[] => {
    const text = needText(query);
    const parts = needParts(text);
    const length = Math.sqrt(parts.reduce((sum, part) => sum + rarity(part) ** 2, 0)) || 1;
    return needs
      .map((need, index): NearNeed => {
        if (need.name !== '' && needText(need.name) === text) return { need, likeness: 1 };
        const counts = vocabularies[index]!;
        const shared = parts.reduce((sum, part) => {
          const count = counts.get(part);
          return count === undefined ? sum : sum + rarity(part) ** 2 * count ** repetition;
        }, 0);
        const weight = index < ofResidents.length ? 1 : descriptionWeight;
        return { need, likeness: shared === 0 ? 0 : (weight * shared) / (norms[index]! * length) };
      })
      .filter(({ likeness }) => likeness > 0)
      .sort((one, other) => other.likeness - one.likeness);
  };
  return { needs: ofResidents, near };
}

/** How often each n-gram occurs in phrases, at most once in each. */
function vocabulary(phrases: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of phrases.flatMap(needParts)) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}
