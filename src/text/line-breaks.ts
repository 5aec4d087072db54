import { phrases } from './phrases.ts';

/** A text with fewer characters fits on a line of every screen. */
const minLetters = 6;

/**
 * Splits short texts, such as headings, between phrases.
 * @param names proper names that are never split
 * @returns a function from a text to its pieces, between which a line may break; the pieces joined are the text
 */
export function lineSplitter(names: Iterable<string>): (text: string) => string[] {
  const joinNames = nameJoiner(names);
  const known = new Map<string, string[]>();
  return (text) => {
    if (text.trim().length < minLetters) return [text];
    const pieces = known.get(text) ?? joinNames(phrases(text));
    known.set(text, pieces);
    return pieces;
  };
}

/** Joins phrases again where a break between them would cut a name. */
function nameJoiner(names: Iterable<string>): (pieces: string[]) => string[] {
  const all = new Set(names);
  const longest = [...all].reduce((most, { length }) => Math.max(most, length), 0);

  /** Where in a text a name would be cut. */
  function insides(text: string): Set<number> {
    const inside = new Set<number>();
    for (let start = 0; start < text.length; start += 1) {
      for (let length = 2; length <= longest; length += 1) {
        if (!all.has(text.slice(start, start + length))) continue;
        for (let at = start + 1; at < start + length; at += 1) inside.add(at);
      }
    }
    return inside;
  }

  return (pieces) => {
    const inside = insides(pieces.join(''));
    let at = 0;
    return pieces.reduce<string[]>((joined, piece) => {
      const isInside = inside.has(at);
      at += piece.length;
      if (!isInside || joined.length === 0) return [...joined, piece];
      return [...joined.slice(0, -1), joined.at(-1) + piece];
    }, []);
  };
}
