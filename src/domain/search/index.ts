import { editDistance, sharedBigramShare } from './fuzzy.ts';

/** What search knows of a record; the texts are folded. Heavier fields say more surely that this record is meant. */
export type SearchRecord = { id: string; kind: string; fields: [weight: number, text: string][] };

/** A word of daily life, folded, and what it asks for. */
export type SearchWord = { word: string; places: string[]; kinds: string[]; otherwise?: true };

/** All that the device needs to search the records of a city. */
export type SearchIndex = { records: SearchRecord[]; words: SearchWord[] };

/** The records that answer a query, the best first; `isApproximate` where none holds what was typed. */
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
 * The records that answer a query. A part of the query counts where a field of a record holds it; a word of daily life
 * counts where the query holds it. A query that finds nothing is tried again with one letter wrong, and then by the
 * pairs of letters that it shares with a name: those are guesses, and are shown as such.
 */
export function search(index: SearchIndex, parts: string[]): SearchAnswer {
  if (parts.length === 0) return { hits: [], isApproximate: false };
  const exact = [
    ...parts.flatMap((part) => {
      const held = scoreRecords(index.records, (text) => matchScore(text, part));
      return held.length > 0 ? held : containedNames(index.records, part);
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

/** Adds up the scores of each record; the best first. */
function rankedHits(scores: Score[]): Hit[] {
  const sums = new Map<string, number>();
  for (const [id, score] of scores) sums.set(id, (sums.get(id) ?? 0) + score);
  return [...sums].map(([id, score]) => ({ id, score })).sort((one, other) => other.score - one.score);
}

/** Records with the score of their best field, where any has one. */
function scoreRecords(records: SearchRecord[], fit: (text: string) => number): Score[] {
  return records.flatMap(({ id, fields }): Score[] => {
    const best = Math.max(0, ...fields.map(([weight, text]) => weight * fit(text)));
    return best > 0 ? [[id, best]] : [];
  });
}

/** How much of a text a part of it is: 0 where it is none, 1.5 where it is the whole. */
function matchScore(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at < 0) return 0;
  if (text === part) return 1.5;
  return 0.5 + (0.5 * part.length) / text.length + (at === 0 ? 0.1 : 0);
}

/**
 * Records of which a part of the query holds a whole name, a kind or a town, as 「馬橋の広場」 holds a district: the longest names
 * only. Of two kana alone nobody can tell whether they are a name.
 */
function containedNames(records: SearchRecord[], part: string): Score[] {
  const isName = (text: string) => /..[^ぁ-ん]|[^ぁ-ん].|.../.test(text);
  const held = new Set(
    records
      .flatMap(({ fields }) => fields.map(([, text]) => text))
      .filter((text) => isName(text) && part.includes(text)),
  );
  const longest = new Set(
    [...held].filter((text) => ![...held].some((other) => other !== text && other.includes(text))),
  );
  return records.flatMap(({ id, fields }) =>
    fields.filter(([, text]) => longest.has(text)).map(([weight]): Score => [id, weight * insideWeight]),
  );
}

/** The share of a part's pairs of letters that a text holds, where it is most of them. */
function similarityScore(text: string, part: string): number {
  const share = sharedBigramShare(part, text);
  return share >= minSharedShare ? share / similarityDivisor : 0;
}

/**
 * The words of daily life that a query holds. A longer word that holds a shorter one speaks for both; words of no
 * trouble in particular speak only where no other does.
 */
function wordsIn(words: SearchWord[], query: string): SearchWord[] {
  const held = words.filter(({ word }) => word.length >= minWordLength && query.includes(word));
  const longest = held.filter(
    ({ word }) => !held.some((other) => other.word !== word && other.word.includes(word)),
  );
  const particular = longest.filter(({ otherwise }) => !otherwise);
  return particular.length > 0 ? particular : longest;
}

/** Words that differ from a part of the query in one letter. */
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
