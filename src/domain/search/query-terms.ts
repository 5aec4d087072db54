/** Runs of characters of one script: in Japanese a word usually ends where the script changes. */
const runs = /\p{Script=Han}+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|[\p{Script=Latin}\p{Number}]+/gu;
const isHiragana = /^\p{Script=Hiragana}+$/u;
const bigramLength = 2;
/** Each term can cost the download of a chunk of the index. */
const maxTerms = 10;

/**
 * The terms to look up in a word index for a query, at most `maxTerms`, the most specific first: kanji, katakana, Latin
 * letters and numbers before hiragana, then the longer ones. An index with other word boundaries (「救急」「車」) lists only
 * parts of a word, so each run of characters is followed by its bigrams.
 */
export function queryTerms(query: string): string[] {
  const found = [...new Set(query.normalize('NFKC').match(runs) ?? [])];
  const specificity = (run: string) => run.length + (isHiragana.test(run) ? 0 : query.length);
  const ordered = found.sort((one, other) => specificity(other) - specificity(one));
  const long = ordered.filter((run) => run.length >= bigramLength || !isHiragana.test(run));
  const terms = (long.length > 0 ? long : ordered).flatMap((run) => [run, ...bigramsOf(run)]);
  return [...new Set(terms)].slice(0, maxTerms);
}

function bigramsOf(run: string): string[] {
  const bigrams: string[] = [];
  for (let at = 0; at + bigramLength < run.length + 1; at += 1)
    bigrams.push(run.slice(at, at + bigramLength));
  return bigrams;
}
