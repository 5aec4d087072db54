import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();

/** Splits a Japanese text into pieces between which a line may break; joined, they are the text. */
export const phrases = (text: string): string[] =>
  parser.parse(text).flatMap((phrase) => phrase.split(/(?<=.)(?=[「『（【])/));

/** The approximate width of a text in ems: ASCII characters are about half as wide as Japanese ones. */
function ems(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\x20-\x7e]/.test(letter) ? 0.55 : 1), 0);
}

/** Splits a text into lines of at most `width` ems, between phrases, and inside a phrase that is wider than a line. */
export function wrapLines(text: string, width: number): string[] {
  const pieces = phrases(text).flatMap((phrase) => (ems(phrase) > width ? [...phrase] : [phrase]));
  return pieces.reduce<string[]>((lines, piece) => {
    const last = lines.at(-1);
    if (last === undefined || ems(last + piece) > width) return [...lines, piece];
    return [...lines.slice(0, -1), last + piece];
  }, []);
}
