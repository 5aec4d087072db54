import type { Danger } from '../../schema/danger.ts';
import { restored, type CompactTexts } from './compact.ts';
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
  /** Ids of records that have a description. */
  places: string[];
  /**
   * For each need its phrases, by sound and joined by line feeds; empty for needs of danger, which the model finds. Then for
   * each of `places` its description.
   */
  phrases: CompactTexts;
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
export function needsFinder({ needs: ofResidents, places, phrases }: NeedsData): NeedsFinder {
  const needs = [
    ...ofResidents,
    ...places.map((id): SearchNeed => ({ id, name: '', places: [id], kinds: [] })),
  ];
  const texts = restored(phrases);
  const holders = holdersOf(texts);
  const rarity = (part: string) => Math.log(1 + texts.length / (holders.get(part)?.size ?? 0.5));
  const sizes = new Float64Array(texts.length);
  for (const [part, counts] of holders) {
    const squared = rarity(part) ** 2;
    for (const [index, count] of counts) sizes[index]! += squared * count ** (2 * repetition);
  }
  const norms = sizes.map((size) => size ** sizePenalty);
  const names = needs.map(({ name }) => needText(name));

  const near = (query: string): NearNeed[] => {
    const text = needText(query);
    const parts = needParts(text);
    const length = Math.sqrt(parts.reduce((sum, part) => sum + rarity(part) ** 2, 0)) || 1;
    const shared = new Map<number, number>();
    for (const part of parts) {
      for (const [index, count] of holders.get(part) ?? []) {
        shared.set(index, (shared.get(index) ?? 0) + rarity(part) ** 2 * count ** repetition);
      }
    }
    const likenessOf = (index: number) => {
      if (text !== '' && names[index] === text) return 1;
      const weight = index < ofResidents.length ? 1 : descriptionWeight;
      return (weight * (shared.get(index) ?? 0)) / (norms[index]! * length || 1);
    };
    return needs
      .map((need, index): NearNeed => ({ need, likeness: likenessOf(index) }))
      .filter(({ likeness }) => likeness > 0)
      .sort((one, other) => other.likeness - one.likeness);
  };
  return { needs: ofResidents, near };
}

/** For each part of the phrases the texts that hold it, by index, each with the number of its phrases that do. */
function holdersOf(texts: string[]): Map<string, Map<number, number>> {
  const holders = new Map<string, Map<number, number>>();
  texts.forEach((text, index) => {
    for (const part of text.split('\n').flatMap(needParts)) {
      const counts = holders.get(part) ?? new Map<number, number>();
      holders.set(part, counts.set(index, (counts.get(index) ?? 0) + 1));
    }
  });
  return holders;
}
