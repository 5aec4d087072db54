import { editDistance, sharedBigramShare } from './fuzzy.ts';

/** The searched fields of a record; the texts are folded. A match in a field of higher weight scores higher. */
export type SearchRecord = { id: string; kind: string; fields: [weight: number, text: string][] };

/**
 * An everyday word, folded, with the records and kinds it leads to; one with `otherwise` counts only if no other
 * matches.
 */
export type SearchWord = { word: string; places: string[]; kinds: string[]; otherwise?: true };

/** The data for searching the records of a city. */
export type SearchIndex = { records: SearchRecord[]; words: SearchWord[] };

/** The records found for a query, the best first; `isApproximate` if they only share bigrams with it. */
export type SearchAnswer = { hits: Hit[]; isApproximate: boolean };
export type Hit = { id: string; score: number };

const placeWeight = 14;
const kindWeight = 7;
const similarityDivisor = 4;
const minWordLength = 2;
const minMistypedLength = 5;
const insideWeight = 0.8;
const minSharedShare = 0.6;

/**
 * Finds the records for a query. A record matches if a field contains a part of the query, or if the query contains an
 * everyday word that leads to it. A query without a match is retried with one character wrong, and then by the bigrams
 * that it shares with fields; results of the latter are marked as approximate.
 * @param parts the folded parts of the query, see `queryParts`
 */
export function search(index: SearchIndex, parts: string[]): SearchAnswer {
  if (parts.length === 0) return { hits: [], isApproximate: false };
  const exact = [
    ...parts.flatMap((part) => {
      const matches = scoreRecords(index.records, (text) => matchScore(text, part));
      return matches.length > 0 ? matches : containedNames(index.records, part);
    }),
    ...scoreTargets(index, wordsIn(index.words, parts.join(''))),
  ];
  if (exact.length > 0) return { hits: rankedHits(exact), isApproximate: false };
  const mistyped = parts.filter((part) => part.length >= minMistypedLength);
  const near = [
    ...scoreTargets(index, mistypedWords(index.words, parts)),
    ...mistyped.flatMap((part) =>
      scoreRecords(index.records, (text) => (editDistance(part, text, 'anywhere') <= 1 ? 1 : 0)),
    ),
  ];
  if (near.length > 0) return { hits: rankedHits(near), isApproximate: false };
  const alike = parts.flatMap((part) => scoreRecords(index.records, (text) => similarityScore(text, part)));
  return { hits: rankedHits(alike), isApproximate: alike.length > 0 };
}

type Score = [id: string, score: number];

/** Adds up the scores of each record and sorts them, the best first. */
function rankedHits(scores: Score[]): Hit[] {
  const sums = new Map<string, number>();
  for (const [id, score] of scores) sums.set(id, (sums.get(id) ?? 0) + score);
  return [...sums].map(([id, score]) => ({ id, score })).sort((one, other) => other.score - one.score);
}

/** The records with a score above 0, each with that of its best field (weight × fit). */
function scoreRecords(records: SearchRecord[], fit: (text: string) => number): Score[] {
  return records.flatMap(({ id, fields }): Score[] => {
    const best = Math.max(0, ...fields.map(([weight, text]) => weight * fit(text)));
    return best > 0 ? [[id, best]] : [];
  });
}

/**
 * The match score of a query part in a text: 0 = not contained, 1.5 = equal, otherwise the higher the more it covers.
 */
function matchScore(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at < 0) return 0;
  if (text === part) return 1.5;
  return 0.5 + (0.5 * part.length) / text.length + (at === 0 ? 0.1 : 0);
}

/**
 * Records whose complete name, kind, district or town occurs inside a query part, as a district does in 「馬橋の広場」. Only
 * the longest texts count. A text of only two hiragana is skipped, since it cannot be recognized as a name.
 */
function containedNames(records: SearchRecord[], part: string): Score[] {
  const isName = (text: string) => /..[^ぁ-ん]|[^ぁ-ん].|.../.test(text);
  const contained = new Set(
    records
      .flatMap(({ fields }) => fields.map(([, text]) => text))
      .filter((text) => isName(text) && part.includes(text)),
  );
  const longest = new Set(
    [...contained].filter((text) => ![...contained].some((other) => other !== text && other.includes(text))),
  );
  return records.flatMap(({ id, fields }) =>
    fields.filter(([, text]) => longest.has(text)).map(([weight]): Score => [id, weight * insideWeight]),
  );
}

/** The score of a text that contains at least `minSharedShare` of a query part's bigrams; otherwise 0. */
function similarityScore(text: string, part: string): number {
  const share = sharedBigramShare(part, text);
  return share >= minSharedShare ? share / similarityDivisor : 0;
}

/**
 * The everyday words that a query contains. A word inside a longer one that matches is left out; words with `otherwise`
 * count only if there is no other.
 */
function wordsIn(words: SearchWord[], query: string): SearchWord[] {
  const contained = words.filter(({ word }) => word.length >= minWordLength && query.includes(word));
  const longest = contained.filter(
    ({ word }) => !contained.some((other) => other.word !== word && other.word.includes(word)),
  );
  const specific = longest.filter(({ otherwise }) => !otherwise);
  return specific.length > 0 ? specific : longest;
}

/** Everyday words at an edit distance of 1 from a query part. */
function mistypedWords(words: SearchWord[], parts: string[]): SearchWord[] {
  return words.filter(({ word }) =>
    parts.some((part) => word.length > minWordLength && editDistance(word, part, 'whole') === 1),
  );
}

function scoreTargets({ records }: SearchIndex, words: SearchWord[]): Score[] {
  return words.flatMap(({ places, kinds }) => [
    ...places.map((id, rank): Score => [id, placeWeight - rank]),
    ...kinds.flatMap((kind, rank) =>
      records.filter((record) => record.kind === kind).map(({ id }): Score => [id, kindWeight - rank]),
    ),
  ]);
}
