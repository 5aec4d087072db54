import { fold } from './fold.ts';

/** What search knows of a record; the texts are folded. Heavier fields say more surely that this record is meant. */
export type SearchRecord = { id: string; kind: string; fields: [weight: number, text: string][] };

/** A word of daily life, folded, and what it asks for. */
export type SearchWord = { word: string; places: string[]; kinds: string[]; otherwise?: true };

/** All that the device needs to search the records of a city. */
export type SearchIndex = { records: SearchRecord[]; words: SearchWord[] };

export type Hit = { id: string; score: number };

const placeWeight = 14;
const kindWeight = 7;
const shortestWord = 2;

/**
 * The records that answer a query, the best first. A part of the query counts where a field of a record holds it; a
 * word of daily life counts where the query holds it. A query that finds nothing is tried again with one letter wrong.
 */
export function search(index: SearchIndex, query: string): Hit[] {
  const parts = query
    .split(/\s+/)
    .map(fold)
    .filter((part) => part !== '');
  if (parts.length === 0) return [];
  const scores = new Map<string, number>();
  const add = (id: string, score: number) => scores.set(id, (scores.get(id) ?? 0) + score);

  for (const part of parts) for (const [id, score] of holders(index.records, part)) add(id, score);
  const asked = wordsIn(index.words, parts.join(''));
  for (const [id, score] of targets(
    index,
    asked.length > 0 || scores.size > 0 ? asked : nearWords(index.words, parts),
  )) {
    add(id, score);
  }
  return [...scores].map(([id, score]) => ({ id, score })).sort((one, other) => other.score - one.score);
}

/** Records of which a field holds the part, with the score of the best such field. */
function holders(records: SearchRecord[], part: string): [string, number][] {
  return records.flatMap(({ id, fields }): [string, number][] => {
    const best = Math.max(0, ...fields.map(([weight, text]) => weight * closeness(text, part)));
    return best > 0 ? [[id, best]] : [];
  });
}

/** How much of a text a part of it is: 0 where it is none, 1.5 where it is the whole. */
function closeness(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at < 0) return 0;
  if (text === part) return 1.5;
  return 0.5 + (0.5 * part.length) / text.length + (at === 0 ? 0.1 : 0);
}

/**
 * The words of daily life that a query holds. A longer word that holds a shorter one speaks for both; words of no
 * trouble in particular speak only where no other does.
 */
function wordsIn(words: SearchWord[], query: string): SearchWord[] {
  const held = words.filter(({ word }) => word.length >= shortestWord && query.includes(word));
  const longest = held.filter(
    ({ word }) => !held.some((other) => other.word !== word && other.word.includes(word)),
  );
  const particular = longest.filter(({ otherwise }) => !otherwise);
  return particular.length > 0 ? particular : longest;
}

/** Words that differ from a part of the query in one letter. */
function nearWords(words: SearchWord[], parts: string[]): SearchWord[] {
  return words.filter(({ word }) =>
    parts.some((part) => word.length > shortestWord && isOneEditAway(word, part)),
  );
}

function targets({ records }: SearchIndex, words: SearchWord[]): [string, number][] {
  return words.flatMap(({ places, kinds }) => [
    ...places.map((id, rank): [string, number] => [id, placeWeight - rank]),
    ...kinds.flatMap((kind, rank) =>
      records
        .filter((record) => record.kind === kind)
        .map(({ id }): [string, number] => [id, kindWeight - rank]),
    ),
  ]);
}

/** Whether one letter put in, left out or taken for another turns one text into the other. */
export function isOneEditAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}
