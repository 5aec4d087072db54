import { editDistance, sharedBigramShare } from './fuzzy.ts';
import { phonetic } from './phonetic.ts';
import { kanaOfRomaji } from './romaji.ts';

/** A record of the search index; all texts are folded. A field with a greater weight identifies the record better. */
export type SearchRecord = {
  id: string;
  kind: string;
  fields: [weight: number, text: string][];
  /** Names of its districts, towns and stations; empty for a record of the entire city. */
  localities: string[];
};

/** The names by which the records of a city are found. */
export type SearchIndex = { records: SearchRecord[] };

export type Hit = { id: string; score: number };

/**
 * The records whose names, readings, kinds or localities a query holds; best match first.
 * @property coverage the share of the query, 0 to 1, that names explain; parts that half of the records share do not count
 * @property distinct records that a part names which few others share, such as the building in 「テラスモールで遊ぶ」
 * @property isApproximate whether names are only similar to the query
 */
export type NameAnswer = { hits: Hit[]; coverage: number; distinct: string[]; isApproximate: boolean };

const insideWeight = 0.8;
const minSharedShare = 0.6;
const similarityDivisor = 4;
const minMistypedLength = 6;
/** A part that a greater share of the records holds, as 「相談」, says nothing about which is meant. */
const commonShare = 0.25;

/** Searches names. Without an exact match the names with one character wrong or of one sound are tried, then similar ones. */
export function searchByName({ records }: SearchIndex, parts: string[]): NameAnswer {
  const found = parts.map((part) => ({ part, ...findPart(records, part) }));
  const telling = found.filter(({ scores }) => countOf(scores) <= records.length * commonShare);
  const counted = telling.length > 0 ? telling : found;
  const length = counted.reduce((sum, { part }) => sum + part.length, 0);
  const held = counted.reduce((sum, { part, share }) => sum + part.length * share, 0);
  const exact = found.flatMap(({ scores }) => weighted(scores, records.length));
  if (exact.length > 0) {
    return {
      hits: rankedHits(exact),
      coverage: held / length,
      distinct: distinctIn(found, exact),
      isApproximate: false,
    };
  }
  const mistyped = parts.filter((part) => part.length >= minMistypedLength);
  const near = mistyped.flatMap((part) => {
    const sound = phonetic(part);
    return scoreRecords(records, (text) =>
      phonetic(text).includes(sound) ? 1.2 : editDistance(part, text, 'anywhere') <= 1 ? 1 : 0,
    );
  });
  if (near.length > 0) return { hits: rankedHits(near), coverage: 0.8, distinct: [], isApproximate: false };
  const alike = parts.flatMap((part) => scoreRecords(records, (text) => similarityScore(text, part)));
  return { hits: rankedHits(alike), coverage: 0, distinct: [], isApproximate: alike.length > 0 };
}

/** The records of the districts, towns and stations that a query names, and what it holds besides these names. */
export type Locality = { ids: Set<string>; rest: string };

/** The locality of a query; undefined if it names none. */
export function localityOf({ records }: SearchIndex, parts: string[]): Locality | undefined {
  const query = parts.join(' ');
  const all = records.flatMap(({ localities }) => localities);
  const named = longestOf(all.filter((name) => isName(name) && query.includes(name)));
  if (named.size === 0) return undefined;
  const held = records.filter(({ localities }) => localities.some((name) => named.has(name)));
  const rest = [...named].reduce((text, name) => text.replaceAll(name, ' '), query);
  return { ids: new Set(held.map(({ id }) => id)), rest: rest.trim() };
}

type Score = [id: string, score: number];
/** A part names a record distinctly if it is this long and no more records share it. */
const distinctLength = 3;
const distinctCount = 2;

/** The records that a rare part names, best match first. */
function distinctIn(found: { names: [text: string, scores: Score[]][] }[], exact: Score[]): string[] {
  const rare = new Set(
    found
      .flatMap(({ names }) => names)
      .filter(([text, scores]) => text.length >= distinctLength && countOf(scores) <= distinctCount)
      .flatMap(([, scores]) => scores.map(([id]) => id)),
  );
  return rankedHits(exact)
    .map(({ id }) => id)
    .filter((id) => rare.has(id))
    .slice(0, distinctCount);
}

/** How many records have a score. */
const countOf = (scores: Score[]): number => new Set(scores.map(([id]) => id)).size;

/** The scores of one part, which weighs the more, the fewer records it finds. */
function weighted(scores: Score[], total: number): Score[] {
  const rarity = Math.log(1 + total / Math.max(1, countOf(scores))) / Math.log(1 + total);
  return scores.map(([id, score]) => [id, score * rarity]);
}

/** `names` are the texts that matched, each with its scores. */
type Found = { scores: Score[]; share: number; names: [text: string, scores: Score[]][] };

/** A part as a whole, then the names inside it, then its pieces between particles, as 「五香の包括」. */
function findPart(records: SearchRecord[], part: string): Found {
  const texts = [part, kanaOfRomaji(part)].filter((text) => text !== undefined);
  for (const text of texts) {
    const whole = scoreRecords(records, (field) => matchScore(field, text));
    if (whole.length > 0) return { scores: whole, share: 1, names: [[text, whole]] };
  }
  const pieces = part.split(/[のにでがをはへと](?=..)/).filter(isName);
  const inPieces =
    pieces.length < 2
      ? []
      : pieces.map((piece) => ({
          piece,
          scores: scoreRecords(records, (field) => matchScore(field, piece)),
        }));
  const inside = containedNames(records, part);
  const heldByPieces = inPieces
    .filter(({ scores }) => scores.length > 0)
    .reduce((sum, { piece }) => sum + piece.length, 0);
  const share = Math.min(1, Math.max(heldByPieces, inside.length) / part.length);
  const ofPieces = inPieces.flatMap(({ scores }) => weighted(scores, records.length));
  const names = inPieces.map(({ piece, scores }): [string, Score[]] => [piece, scores]);
  return {
    scores: [...inside.scores, ...ofPieces],
    share,
    names: names.filter(([, scores]) => scores.length > 0),
  };
}

/** Sums the scores of each record; best match first. */
function rankedHits(scores: Score[]): Hit[] {
  const sums = new Map<string, number>();
  for (const [id, score] of scores) sums.set(id, (sums.get(id) ?? 0) + score);
  return [...sums].map(([id, score]) => ({ id, score })).sort((one, other) => other.score - one.score);
}

/** The records with a positive score, each scored by its best field. */
function scoreRecords(records: SearchRecord[], fit: (text: string) => number): Score[] {
  return records.flatMap(({ id, fields }): Score[] => {
    const best = Math.max(0, ...fields.map(([weight, text]) => weight * fit(text)));
    return best > 0 ? [[id, best]] : [];
  });
}

/** Match score of a query part in a text: 0 = no match, 1.5 = equal. One character matches only as a text of its own. */
function matchScore(text: string, part: string): number {
  if (text === part) return 1.5;
  const at = part.length < 2 ? -1 : text.indexOf(part);
  return at < 0 ? 0 : 0.5 + (0.5 * part.length) / text.length + (at === 0 ? 0.1 : 0);
}

/** Whether a name is long enough to be looked for inside a query; two kana may be part of any word. */
const isName = (text: string) => /..[^ぁ-ん]|[^ぁ-ん].|.../.test(text);

/** Texts that are not part of another one among them. */
const longestOf = (texts: string[]): Set<string> => {
  const distinct = [...new Set(texts)];
  return new Set(
    distinct.filter((text) => !distinct.some((other) => other !== text && other.includes(text))),
  );
};

/**
 * Records of which a name, kind or locality occurs in full inside a query part, as the district in 「馬橋の広場」. Of names
 * that contain each other only the longest counts.
 */
function containedNames(records: SearchRecord[], part: string): { scores: Score[]; length: number } {
  const held = longestOf(
    records
      .flatMap(({ fields }) => fields.map(([, text]) => text))
      .filter((text) => isName(text) && part.includes(text)),
  );
  const scores = records.flatMap(({ id, fields }) =>
    fields.filter(([, text]) => held.has(text)).map(([weight]): Score => [id, weight * insideWeight]),
  );
  return { scores, length: [...held].reduce((sum, text) => sum + text.length, 0) };
}

/** The share of the bigrams of a part that occur in a text, divided by a constant; 0 if the share is small. */
function similarityScore(text: string, part: string): number {
  const share = sharedBigramShare(part, text);
  return share >= minSharedShare ? share / similarityDivisor : 0;
}
