/**
 * The Levenshtein distance (inserted, deleted and replaced characters) of `text` and `other`, or with `anywhere` of
 * `text` and the closest substring of `other`.
 */
export function editDistance(text: string, other: string, into: 'whole' | 'anywhere'): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => (into === 'whole' ? column : 0));
  for (let at = 0; at < text.length; at += 1) {
    const next = [at + 1];
    for (let column = 0; column < other.length; column += 1) {
      const replaced = (row[column] ?? 0) + (text[at] === other[column] ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return into === 'whole' ? (row[other.length] ?? 0) : Math.min(...row);
}

/** The share, 0 to 1, of a text's bigrams (pairs of adjacent characters) that another text contains. */
export function sharedBigramShare(text: string, other: string): number {
  const bigrams = Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  return bigrams.length === 0
    ? 0
    : bigrams.filter((bigram) => other.includes(bigram)).length / bigrams.length;
}
