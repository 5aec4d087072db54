import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();

/** Splits a Japanese text into pieces between which a line may break; joined, they are the text. */
export const phrases = (text: string): string[] =>
  parser.parse(text).flatMap((phrase) => phrase.split(/(?<=.)(?=[「『（【])/));
