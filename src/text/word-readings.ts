import { rubyParts, type Reading, type RubyPart } from './ruby.ts';

const kanjiRuns = /[\p{Script=Han}々]+/gu;
const isKanji = /^[\p{Script=Han}々]+$/u;

/**
 * The readings of the common words in some texts. Words with kana (話す) are given as they are; a run of kanji only where
 * it consists of known words (電話番号 = 電話 + 番号), since part of a longer word may have another reading.
 * @param known the reading of each word in hiragana
 */
export function wordReadings(texts: string, known: Readonly<Record<string, string>>): Reading[] {
  const kanjiWords = new Map(Object.entries(known).filter(([word]) => isKanji.test(word)));
  const withKana = Object.entries(known)
    .filter(([word]) => !isKanji.test(word))
    .map(([word, reading]) => ({ name: word, parts: rubyParts(word, reading) }));
  const runs = [...new Set(texts.match(kanjiRuns))].flatMap((run): Reading[] => {
    const parts = split(run, kanjiWords);
    return parts ? [{ name: run, parts }] : [];
  });
  return [...withKana, ...runs];
}

/** Splits a run of kanji into known words, the longest first; undefined where that is not possible. */
function split(run: string, known: ReadonlyMap<string, string>): RubyPart[] | undefined {
  if (run === '') return [];
  for (let length = run.length; length > 0; length -= 1) {
    const word = run.slice(0, length);
    const reading = known.get(word);
    const rest = reading === undefined ? undefined : split(run.slice(length), known);
    if (reading !== undefined && rest) return [[word, reading], ...rest];
  }
  return undefined;
}
