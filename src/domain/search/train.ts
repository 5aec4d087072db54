import { compact } from './compact.ts';
import { featureValue, levelCode, levelOf, type LinearModel } from './linear-model.ts';
import { boundedNgrams } from './ngrams.ts';

/** A folded text with the index of its class. */
export type Sample = { text: string; label: number };

type Options = {
  /** How many weights the model keeps. */
  size: number;
  epochs?: number;
};

/** An n-gram of a single sample teaches nothing about others. */
const minSamples = 2;
const learningRate = 3;
/** Epochs in which the remaining weights adapt after the others are removed. */
const tuningEpochs = 8;

/**
 * Trains a softmax regression on the n-grams of samples by stochastic gradient descent, and prunes it to the weights that
 * matter most. Deterministic: the same samples in the same order give the same model.
 */
export function trainModel(classes: string[], samples: Sample[], { size, epochs = 8 }: Options): LinearModel {
  const parts = samples.map(({ text }) => boundedNgrams(text));
  const counts = new Map<string, number>();
  for (const part of parts.flat()) counts.set(part, (counts.get(part) ?? 0) + 1);
  const features = [...counts].filter(([, count]) => count >= minSamples).map(([feature]) => feature);
  features.sort();
  const indexOf = new Map(features.map((feature, index) => [feature, index]));
  const rows = samples.map(({ label }, index) => ({
    label,
    value: featureValue(parts[index]!.length),
    indexes: parts[index]!.flatMap((part) => indexOf.get(part) ?? []),
  }));
  const width = classes.length;
  const weights = new Float32Array(features.length * width);
  const bias = new Float32Array(width);
  const random = seededRandom(1);

  const train = (rate: number, isKept?: Uint8Array) => {
    for (const { label, value, indexes } of shuffled(rows, random)) {
      const errors = errorsOf(indexes, value, label);
      for (const index of indexes) {
        for (let at = 0; at < width; at += 1) {
          const position = index * width + at;
          if (!isKept || isKept[position]) weights[position]! -= rate * value * errors[at]!;
        }
      }
      for (let at = 0; at < width; at += 1) bias[at]! -= 0.1 * rate * errors[at]!;
    }
  };
  const scores = new Float32Array(width);
  /** The probability of each class, less one for the right class. */
  const errorsOf = (indexes: number[], value: number, label: number): Float32Array => {
    scores.set(bias);
    for (const index of indexes) {
      for (let at = 0; at < width; at += 1) scores[at]! += value * weights[index * width + at]!;
    }
    let most = -Infinity;
    for (const score of scores) most = Math.max(most, score);
    let sum = 0;
    for (let at = 0; at < width; at += 1) sum += scores[at] = Math.exp(scores[at]! - most);
    for (let at = 0; at < width; at += 1) scores[at]! /= sum;
    scores[label]! -= 1;
    return scores;
  };

  for (let epoch = 0; epoch < epochs; epoch += 1) train(learningRate * (1 - epoch / epochs) + 0.1);
  const isKept = mostImportant(
    weights,
    width,
    features.map((feature) => counts.get(feature)!),
    size,
  );
  weights.forEach((_, position) => {
    if (!isKept[position]) weights[position] = 0;
  });
  for (let epoch = 0; epoch < tuningEpochs; epoch += 1) {
    train((learningRate / 2) * (1 - epoch / tuningEpochs) + 0.05, isKept);
  }
  return encode(classes, features, weights, bias);
}

/** Marks the weights with the greatest effect on all samples: their size times the root of how often they are used. */
function mostImportant(weights: Float32Array, width: number, counts: number[], size: number): Uint8Array {
  const effects = weights.map(
    (weight, position) => Math.abs(weight) * Math.sqrt(counts[Math.floor(position / width)]!),
  );
  const least = [...effects].sort((one, other) => other - one)[size] ?? 0;
  return Uint8Array.from(effects, (effect) => Number(effect > least));
}

function encode(
  classes: string[],
  features: string[],
  weights: Float32Array,
  bias: Float32Array,
): LinearModel {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  const width = classes.length;
  const kept = features.flatMap((feature, index) => {
    const pairs = classes
      .map((_, at) => [at, levelOf(weights[index * width + at]!, scale)] as const)
      .filter(([, level]) => level !== 0);
    return pairs.length === 0
      ? []
      : [{ feature, code: pairs.map(([at, level]) => at.toString(36) + levelCode(level)).join('') }];
  });
  return {
    classes,
    bias: [...bias].map((value) => Number(value.toFixed(3))),
    features: compact([kept.map(({ feature }) => feature).join('\n')]),
    weights: kept.map(({ code }) => code).join(';'),
    scale: Number(scale.toFixed(4)),
  };
}

/** Numbers from 0 to 1 from a seed (Numerical Recipes, linear congruential generator). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The rows in a random order (Fisher and Yates). */
function shuffled<Row>(rows: readonly Row[], random: () => number): Row[] {
  const result = [...rows];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}
