import { phrases } from './phrases.ts';

/** Elements whose texts are short and read at a glance: there a line breaks between phrases only. */
const short = ['h1', 'h2', 'h3', 'dt', 'th', 'caption', 'figcaption'];
/** Not in controls: a break becomes a blank in the name by which they are called. */
const untouched = ['a', 'button', 'label', 'summary', 'script', 'style', 'svg', 'select', 'textarea', 'ruby'];
/** Texts shorter than this are not worth a break. */
const minLetters = 6;

/** One of some elements, from its start to its end. */
const elements = (tags: string[]) => `<(${tags.join('|')})\\b[^>]*>[\\s\\S]*?</\\1>`;
const outermost = new RegExp(elements([...untouched, ...short]), 'gi');
const pieceOfShort = new RegExp(`${elements(untouched)}|<[^>]*>|([^<]+)`, 'gi');

/** Puts `<wbr>` between the phrases of short texts, never inside a name. What is read, copied and searched stays the same. */
export function lineBreaker(names: Iterable<string>): (html: string) => string {
  const protect = protector(names);
  const known = new Map<string, string>();
  const broken = (text: string): string => {
    const kept = known.get(text) ?? protect(phrases(text)).join('<wbr>');
    known.set(text, kept);
    return kept;
  };
  return (html) =>
    html.replace(outermost, (element, tag: string) => {
      if (!short.includes(tag)) return element;
      return element.replace(pieceOfShort, (piece, _, text?: string) =>
        text && text.trim().length >= minLetters ? broken(text) : piece,
      );
    });
}

/** Joins phrases again where a break between them would cut a name. */
function protector(names: Iterable<string>): (pieces: string[]) => string[] {
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
