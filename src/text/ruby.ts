/** A piece of a name with its reading, which is empty where the piece is kana already. */
export type RubyPart = [text: string, reading: string];

/** A name that is known to be read so, in pieces. */
export type Reading = { name: string; parts: RubyPart[] };

const kana = /^[ぁ-ゖァ-ヺー]+$/;
/** 「八ヶ崎」: a small ケ between other letters is read as they are and is no kana of its own. */
const runs =
  /(?<![一-龠々])[ヶケ](?![一-龠])|(?:(?![ヶケ])[ぁ-ゖァ-ヺー])+|[・\s　]+|[ヶケ]?[^ぁ-ゖァ-ヺー・\s　]+(?:[ヶケ][^ぁ-ゖァ-ヺー・\s　]+)*|[ヶケ]/g;

const hiragana = (text: string) =>
  text.replace(/[ァ-ヶ]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0x60));

/** What a body is in law. Readings leave it out as a rule. */
const legalForm =
  /^(?:(?:公益|一般)?(?:財団|社団)法人|(?:認定)?(?:NPO|特定非営利活動)法人|社会福祉法人|社会医療法人|医療法人|学校法人) ?/;
const legalFormRead = 'ほうじん';

/**
 * A name with the reading of each piece that is not kana, where the kana of the name show which piece is read how; else
 * one reading over the whole. Remarks in brackets and forms of law, which readings leave out, stay as they are. A reading
 * that tells only a part of the name, as far as letters can show it, is put over that part or left out: no piece has one.
 */
export function rubyParts(name: string, reading: string): RubyPart[] {
  const form = reading.includes(legalFormRead) ? '' : (legalForm.exec(name)?.[0] ?? '');
  const [, base = name, remark = ''] = /^(.*?)(\s*[（【「].*)?$/.exec(name.slice(form.length)) ?? [];
  const parts = baseParts(base, reading, remark !== '');
  if (!parts) return [[name, '']];
  const bare = (text: string): RubyPart[] => (text === '' ? [] : [[text, '']]);
  return [...bare(form), ...parts, ...bare(remark)];
}

/** @param mayGoOn whether the reading may also tell what follows the base */
function baseParts(base: string, reading: string, mayGoOn: boolean): RubyPart[] | undefined {
  const [words, read] = [base.split(' '), reading.split(' ')];
  if (words.length === read.length) return joined(words, read, ' ', partsByDot);
  if (words.length > read.length || !mayGoOn) return partsByDot(base, read.join(''));
  return joined(words, read, ' ', (word, its) => (hasKana(word) ? partsByDot(word, its) : undefined));
}

/** 「町会・自治会」: each side has its own reading, or it is not known which sides are told. */
function partsByDot(word: string, reading: string): RubyPart[] | undefined {
  const [sides, read] = [word.split('・'), reading.split('・')];
  if (sides.length === 1) return wordParts(word, read.join(''));
  return sides.length === read.length ? joined(sides, read, '・', wordParts) : undefined;
}

function joined(
  pieces: string[],
  read: string[],
  between: string,
  partsOf: (piece: string, reading: string) => RubyPart[] | undefined,
): RubyPart[] | undefined {
  const parts = pieces.map((piece, index) => partsOf(piece, read[index] ?? ''));
  if (parts.includes(undefined)) return undefined;
  return parts.flatMap((some, index): RubyPart[] => [
    ...(index > 0 ? [[between, ''] as RubyPart] : []),
    ...(some ?? []),
  ]);
}

const isKana = (piece: string) => kana.test(piece) || /^\s+$/.test(piece);
const hasKana = (word: string) => (word.match(runs) ?? []).some((piece) => kana.test(piece));

function wordParts(word: string, reading: string): RubyPart[] | undefined {
  const pieces = word.match(runs) ?? [word];
  const pattern = (most: '+' | '+?') =>
    new RegExp(
      `^${pieces
        .map((piece) => {
          if (!isKana(piece)) return `(.${most})`;
          return kana.test(piece) ? hiragana(piece) : '';
        })
        .join('')}$`,
    );
  const [short, long] = [pattern('+?').exec(reading), pattern('+').exec(reading)];
  if (!short) return undefined;
  if (short.slice(1).some((part, index) => part !== long?.[index + 1])) return [[word, reading]];
  let next = 1;
  return pieces.map((piece): RubyPart => [piece, isKana(piece) ? '' : (short[next++] ?? '')]);
}
