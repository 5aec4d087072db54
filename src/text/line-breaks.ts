import { phrases } from './phrases.ts';

/** Elements with short texts that are read at a glance: their lines break only between phrases. */
const shortTextTags = ['h1', 'h2', 'h3', 'dt', 'th', 'caption', 'figcaption'];
/** Elements left unchanged. In controls, `<wbr>` would become a space in the accessible name. */
const unchangedTags = [
  'a',
  'button',
  'label',
  'summary',
  'script',
  'style',
  'svg',
  'select',
  'textarea',
  'ruby',
];
/** The minimum length of a text that gets breaks. */
const minLetters = 6;

/** A pattern for an element with one of the tags, from its start tag to its end tag. */
const elements = (tags: string[]) => `<(${tags.join('|')})\\b[^>]*>[\\s\\S]*?</\\1>`;
const outermost = new RegExp(elements([...unchangedTags, ...shortTextTags]), 'gi');
const pieceOfShortText = new RegExp(`${elements(unchangedTags)}|<[^>]*>|([^<]+)`, 'gi');

/**
 * Returns a function that inserts `<wbr>` between the phrases of short texts in HTML, never inside a name. The text
 * as read, copied and searched stays the same.
 */
export function lineBreaker(names: Iterable<string>): (html: string) => string {
  const joinNames = nameJoiner(names);
  const cache = new Map<string, string>();
  const addBreaks = (text: string): string => {
    const result = cache.get(text) ?? joinNames(phrases(text)).join('<wbr>');
    cache.set(text, result);
    return result;
  };
  return (html) =>
    html.replace(outermost, (element, tag: string) => {
      if (!shortTextTags.includes(tag)) return element;
      return element.replace(pieceOfShortText, (piece, _, text?: string) =>
        text && text.trim().length >= minLetters ? addBreaks(text) : piece,
      );
    });
}

/** Returns a function that joins phrases if a break between them would split a name. */
function nameJoiner(names: Iterable<string>): (pieces: string[]) => string[] {
  const all = new Set(names);
  const longest = [...all].reduce((most, { length }) => Math.max(most, length), 0);

  /** The indexes of a text at which a break would split a name. */
  function indexesInNames(text: string): Set<number> {
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
    const inside = indexesInNames(pieces.join(''));
    let at = 0;
    return pieces.reduce<string[]>((joined, piece) => {
      const isInside = inside.has(at);
      at += piece.length;
      if (!isInside || joined.length === 0) return [...joined, piece];
      return [...joined.slice(0, -1), joined.at(-1) + piece];
    }, []);
  };
}
