/**
 * The fewest letters put in, left out or taken for others (Levenshtein) that turn one text into the other, or into the
 * part of it that is nearest.
 */
export function editDistance(text: string, other: string, into: 'whole' | 'anywhere'): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => (into === 'whole' ? column : 0));
  for (let at = 0; at < text.length; at += 1) {
    const next = [at + 1];
    for (let column = 0; column < other.length; column += 1) {
      const exchanged = (row[column] ?? 0) + (text[at] === other[column] ? 0 : 1);
      next.push(Math.min(exchanged, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return into === 'whole' ? (row[other.length] ?? 0) : Math.min(...row);
}

/** The share, 0 to 1, of a text's neighbouring pairs of letters that another text holds. */
export function sharedBigramShare(text: string, other: string): number {
  const pairs = Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  return pairs.length === 0 ? 0 : pairs.filter((pair) => other.includes(pair)).length / pairs.length;
}
