/** Letters of one script in a row: where the script changes, a word of Japanese mostly ends. */
const runs = /\p{Script=Han}+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|[\p{Script=Latin}\p{Number}]+/gu;
const isHiragana = /^\p{Script=Hiragana}+$/u;
const shortest = 2;
/** Each word may cost a piece of an index. */
const most = 10;

/**
 * The words for which an index of words may be asked for a query, the most telling first: kanji, katakana and numbers
 * tell more than hiragana, then length counts. An index that cuts words elsewhere (「救急」「車」) holds a word under its
 * first letters or under some inside, so each run of letters is followed by its pairs of letters.
 */
export function queryTerms(query: string): string[] {
  const found = [...new Set(query.normalize('NFKC').match(runs) ?? [])];
  const telling = (run: string) => run.length + (isHiragana.test(run) ? 0 : query.length);
  const ordered = found.sort((one, other) => telling(other) - telling(one));
  const long = ordered.filter((run) => run.length >= shortest || !isHiragana.test(run));
  const asked = (long.length > 0 ? long : ordered).flatMap((run) => [run, ...pairsOf(run)]);
  return [...new Set(asked)].slice(0, most);
}

function pairsOf(run: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + shortest < run.length + 1; at += 1) pairs.push(run.slice(at, at + shortest));
  return pairs;
}
