import { phrases } from './phrases.ts';

/** Elements whose texts are short and read at a glance: there a line breaks between phrases only. */
const short = new Set(['h1', 'h2', 'h3', 'dt', 'th', 'caption', 'figcaption']);
/** Not in controls: a break becomes a blank in the name by which they are called. */
const untouched = new Set([
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
]);
const empty = new Set(['br', 'wbr', 'img', 'input', 'hr', 'use', 'path', 'circle', 'rect', 'link', 'meta']);
/** Texts shorter than this are not worth a break. */
const leastLetters = 6;

/** Puts `<wbr>` between the phrases of short texts, never inside a name. What is read, copied and searched stays the same. */
export function lineBreaker(names: Iterable<string>): (html: string) => string {
  const protect = protector(names);
  const known = new Map<string, string>();
  const broken = (text: string): string => {
    const kept = known.get(text) ?? protect(phrases(text)).join('<wbr>');
    known.set(text, kept);
    return kept;
  };
  return (html) => {
    const open: string[] = [];
    return html.replace(
      /<(\/?)([a-z][\w-]*)[^>]*?(\/?)>|<!--[\s\S]*?-->|([^<]+)/gi,
      (whole, end, tag, closed, text) => {
        if (text !== undefined)
          return isShort(open) && text.trim().length >= leastLetters ? broken(text) : whole;
        if (tag === undefined || closed || empty.has(tag)) return whole;
        if (end) open.splice(open.lastIndexOf(tag), 1);
        else open.push(tag);
        return whole;
      },
    );
  };
}

function isShort(open: readonly string[]): boolean {
  return open.some((tag) => short.has(tag)) && !open.some((tag) => untouched.has(tag));
}

/** Joins phrases again where a break between them would cut a name. */
function protector(names: Iterable<string>): (pieces: string[]) => string[] {
  const all = [...names];
  return (pieces) => {
    const text = pieces.join('');
    const spans = all.flatMap((name) => {
      const start = text.indexOf(name);
      return start < 0 ? [] : [{ start, end: start + name.length }];
    });
    let at = 0;
    return pieces.reduce<string[]>((joined, piece) => {
      const isInside = spans.some(({ start, end }) => start < at && at < end);
      at += piece.length;
      if (!isInside || joined.length === 0) return [...joined, piece];
      return [...joined.slice(0, -1), joined.at(-1) + piece];
    }, []);
  };
}
