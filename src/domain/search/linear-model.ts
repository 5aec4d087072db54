import { restored, type CompactTexts } from './compact.ts';
import { boundedNgrams } from './ngrams.ts';

/**
 * A softmax regression on n-grams, as a device receives it. `features` is one text, sorted n-grams joined by line feeds;
 * `weights` holds for each of them, in that order and joined by `;`, pairs of a class index (base 36) and a level (see
 * `levels`). At most 36 classes.
 */
export type LinearModel = {
  classes: string[];
  bias: number[];
  features: CompactTexts;
  weights: string;
  /** The greatest weight, which the highest level stands for. */
  scale: number;
};

/** The levels of a weight from the most negative to the most positive one; the middle stands for zero. */
export const levels = 'abcdefghijk';
const middle = (levels.length - 1) / 2;

/** The weight of a level; levels are dense near zero, where most weights are. */
export const weightOf = (level: number, scale: number): number =>
  Math.sign(level) * (level / middle) ** 2 * scale;

/** The level of a weight, from -5 to 5. */
export const levelOf = (weight: number, scale: number): number =>
  Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale) * middle);

export const levelCode = (level: number): string => levels[level + middle]!;

/** Features of one text have this norm, so that long texts do not outweigh short ones. */
export const featureValue = (count: number): number => 1 / Math.sqrt(Math.max(8, count));

/**
 * Decodes a model once.
 * @returns a function from a folded text to the probability of each class, in the order of `classes`
 */
export function classifier({
  classes,
  bias,
  features,
  weights,
  scale,
}: LinearModel): (text: string) => number[] {
  const encoded = weights.split(';');
  const names = restored(features).join('').split('\n');
  const byFeature = new Map(names.map((feature, index) => [feature, encoded[index] ?? '']));
  return (text) => {
    const parts = boundedNgrams(text);
    const value = featureValue(parts.length);
    const scores = [...bias];
    for (const part of parts) {
      const pairs = byFeature.get(part) ?? '';
      for (let at = 0; at < pairs.length; at += 2) {
        const label = Number.parseInt(pairs[at]!, 36);
        scores[label]! += value * weightOf(levels.indexOf(pairs[at + 1]!) - middle, scale);
      }
    }
    return softmax(scores, classes.length);
  };
}

/** Probabilities of scores. */
export function softmax(scores: ArrayLike<number>, count: number): number[] {
  let most = -Infinity;
  for (let at = 0; at < count; at += 1) most = Math.max(most, scores[at]!);
  const powers = Array.from({ length: count }, (_, at) => Math.exp(scores[at]! - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
