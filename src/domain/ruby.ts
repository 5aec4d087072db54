/** A piece of a name with its reading, which is empty where the piece is kana already. */
export type RubyPart = [text: string, reading: string];

/** A name that is known to be read so, in pieces. */
export type Reading = { name: string; parts: RubyPart[] };

const kana = /^[ぁ-ゖァ-ヺー]+$/;
/** 「八ヶ崎」: a small ケ between other letters is read as they are and is no kana of its own. */
const runs =
  /(?<![一-龠々])[ヶケ](?![一-龠])|(?:(?![ヶケ])[ぁ-ゖァ-ヺー])+|[・\s　]+|[^ぁ-ゖァ-ヺー・\s　]+(?:[ヶケ][^ぁ-ゖァ-ヺー・\s　]+)*|[ヶケ]/g;

const hiragana = (text: string) =>
  text.replace(/[ァ-ヶ]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0x60));

/**
 * A name with the reading of each piece that is not kana, where the kana of the name show which piece is read how; else
 * one reading over the whole. Remarks in brackets, which readings leave out, stay as they are.
 */
export function rubyParts(name: string, reading: string): RubyPart[] {
  const [, base = name, remark = ''] = /^(.*?)(\s*[（【「].*)?$/.exec(name) ?? [];
  const rest: RubyPart[] = remark === '' ? [] : [[remark, '']];
  const [words, read] = [base.split(' '), reading.split(' ')];
  if (words.length !== read.length) return [...wordParts(base, read.join('')), ...rest];
  const parts = words.flatMap((word, index): RubyPart[] => [
    ...(index > 0 ? [[' ', ''] as RubyPart] : []),
    ...wordParts(word, read[index] ?? ''),
  ]);
  return [...parts, ...rest];
}

function wordParts(word: string, reading: string): RubyPart[] {
  const pieces = word.match(runs) ?? [word];
  const isKana = (piece: string) => kana.test(piece) || /^[・\s　]+$/.test(piece);
  const pattern = (most: '+' | '+?') =>
    new RegExp(
      `^${pieces
        .map((piece) => {
          if (!isKana(piece)) return `(.${most})`;
          return kana.test(piece) ? hiragana(piece) : '・?';
        })
        .join('')}$`,
    );
  const [short, long] = [pattern('+?').exec(reading), pattern('+').exec(reading)];
  const isSure = short !== null && short.slice(1).every((part, index) => part === long?.[index + 1]);
  if (!isSure) return [[word, reading]];
  let next = 1;
  return pieces.map((piece): RubyPart => [piece, isKana(piece) ? '' : (short[next++] ?? '')]);
}

/** Words that may follow a name at once without making it another word. */
const followers = '地区|圏域|駅|支所|丁目|市民センター|高齢者|小学校|周辺|基幹';

/**
 * A text in pieces, those that are a known name with their readings. A name inside a longer word of Chinese characters
 * (根本 in 根本的) is another word and gets none.
 */
export function annotate(text: string, pattern: RegExp, readings: Map<string, RubyPart[]>): RubyPart[] {
  const pieces: RubyPart[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push([text.slice(end, match.index), '']);
    pieces.push(...(readings.get(match[0]) ?? [[match[0], '']]));
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push([text.slice(end), '']);
  return pieces;
}

const letter = '[\\p{Script=Han}\\p{Script=Katakana}]';

/** What finds the known names in a text, the longest first; 「…市」 may stand before them, as in addresses. */
export function namePattern(names: Iterable<string>): RegExp {
  const escaped = [...names]
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const anyName = `(?<!(?!市)${letter})(?:${escaped.join('|')})`;
  return new RegExp(`${anyName}(?!${letter}|[々ー])|${anyName}(?=${followers})`, 'gu');
}
