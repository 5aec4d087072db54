import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();

/** A Japanese text in pieces between which a line may break; the pieces joined are the text. */
export const phrases = (text: string): string[] =>
  parser.parse(text).flatMap((phrase) => phrase.split(/(?<=.)(?=[「『（【])/));

/** The width of a text in ems: letters of ASCII are about half as wide as Japanese ones. */
function ems(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\x20-\x7e]/.test(letter) ? 0.55 : 1), 0);
}

/** A text in lines no wider than `width` ems, broken between phrases and, where one alone is wider, inside it. */
export function wrapLines(text: string, width: number): string[] {
  const pieces = phrases(text).flatMap((phrase) => (ems(phrase) > width ? [...phrase] : [phrase]));
  return pieces.reduce<string[]>((lines, piece) => {
    const last = lines.at(-1);
    if (last === undefined || ems(last + piece) > width) return [...lines, piece];
    return [...lines.slice(0, -1), last + piece];
  }, []);
}
