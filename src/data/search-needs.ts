import { brotliCompressSync } from 'node:zlib';
import { fold } from '../domain/search/fold.ts';
import type { CrisisData } from '../domain/search/crisis.ts';
import { compact } from '../domain/search/compact.ts';
import { needText, type NeedsData } from '../domain/search/needs.ts';
import { prunePhrases } from '../domain/search/prune-phrases.ts';
import { trainModel, type Sample } from '../domain/search/train.ts';
import type { Crisis } from '../schema/crisis.ts';
import { dangerSchema } from '../schema/danger.ts';
import type { Need } from '../schema/need.ts';
import type { CityData, PlaceView } from './views.ts';

/** The needs of a content folder with their ids. */
export type Needs = { id: string; record: Need }[];

/** How many needs a record's page names. */
const needsOnPage = 3;

/**
 * The names of the needs that lead to a record, those for which it is the best first. None for a discreet record; needs of
 * danger and of other languages are left out.
 */
export function needsOfPlace(needs: Needs, { id, discreet }: Pick<PlaceView, 'id' | 'discreet'>): string[] {
  if (discreet) return [];
  return needs
    .filter(({ record }) => record.crisis === null && record.language === undefined)
    .map(({ record: { name, places } }) => ({ name, rank: places.indexOf(id) }))
    .filter(({ rank }) => rank >= 0)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, needsOnPage)
    .map(({ name }) => name);
}

/** Records with the texts that describe them. */
export type PlaceTexts = { id: string; texts: string[] }[];

/** What the records say about themselves, without names. */
export const placeTexts = ({ kinds }: CityData): PlaceTexts =>
  kinds.flatMap(({ places }) =>
    places.map(({ id, summary, services }) => ({
      id,
      texts: [summary, ...services.map(({ value }) => value)],
    })),
  );

/** How many bytes the phrases may have after compression with brotli, and how many weights the model of danger has. */
export const searchBudget = { phrases: 96_000, weights: 25_000 };

/** A phrase of danger that is no longer is a word. */
const longestWord = 6;

const bytesOf = (text: string): number => brotliCompressSync(text).length;

/**
 * The needs as a device searches them. Needs of danger have no phrases there: the model finds them.
 * @param limit bytes of the phrases after compression
 */
export function needsData(needs: Needs, places: PlaceTexts, limit: number): NeedsData {
  const phrases = needs.map(({ record }) =>
    record.crisis === null ? [...new Set(record.phrases.map(needText))].sort() : [],
  );
  const descriptions = places.map(({ texts }) => texts.map(needText).join('\n'));
  const compacted = (texts: string[]) => compact([...texts, ...descriptions]);
  const kept = prunePhrases(phrases, limit, (texts) => bytesOf(JSON.stringify(compacted(texts))));
  return {
    needs: needs.map(({ id, record: { name, places: ids, kinds, crisis, language } }) => ({
      id,
      name,
      places: ids,
      kinds,
      ...(crisis !== null && { crisis }),
      ...(language && { language }),
    })),
    places: places.map(({ id }) => id),
    phrases: compacted(kept.map((texts) => texts.join('\n'))),
  };
}

/** What recognises danger in a query: the certain patterns, and a model trained on the phrases of all needs. */
export function crisisData(needs: Needs, crisis: Crisis, weights: number): CrisisData {
  const classes = ['none', ...dangerSchema.options];
  const sample = (phrase: string, label: string): Sample => ({
    text: needText(phrase),
    label: classes.indexOf(label),
  });
  const samples = [
    ...needs.flatMap(({ record }) => record.phrases.map((phrase) => sample(phrase, record.crisis ?? 'none'))),
    ...[...crisis.harmless, ...crisis.outside].map((phrase) => sample(phrase, 'none')),
  ];
  const patterns = crisis.cards.map((card) => ({ class: card.class, texts: card.patterns.map(fold) }));
  const texts = patterns.flatMap((pattern) => pattern.texts);
  const harmless = crisis.harmless.map(fold).filter((phrase) => texts.some((text) => phrase.includes(text)));
  const words = dangerSchema.options.map((danger) => ({
    class: danger,
    texts: needs
      .filter(({ record }) => record.crisis === danger)
      .flatMap(({ record }) => record.phrases.map(fold))
      .filter((phrase) => phrase.length <= longestWord && !texts.some((text) => phrase.includes(text))),
  }));
  return { patterns, words, harmless, model: trainModel(classes, samples, { size: weights }) };
}
