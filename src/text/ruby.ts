/** A piece of a name with its reading, which is empty if the piece is kana or has none. */
export type RubyPart = [text: string, reading: string];

/** A name with its reading, in pieces. */
export type Reading = { name: string; parts: RubyPart[] };

const kana = /^[ぁ-ゖァ-ヺー]+$/;
/** Runs of kana, separators or other characters. ヶ or ケ between kanji (「八ヶ崎」) belongs to the kanji run. */
const runs =
  /(?<![一-龠々])[ヶケ](?![一-龠])|(?:(?![ヶケ])[ぁ-ゖァ-ヺー])+|[・\s　]+|[ヶケ]?[^ぁ-ゖァ-ヺー・\s　]+(?:[ヶケ][^ぁ-ゖァ-ヺー・\s　]+)*|[ヶケ]/g;

const hiragana = (text: string) =>
  text.replace(/[ァ-ヶ]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0x60));

/** The legal form of an organization. Readings usually omit it. */
const legalForm =
  /^(?:(?:公益|一般)?(?:財団|社団)法人|(?:認定)?(?:NPO|特定非営利活動)法人|社会福祉法人|社会医療法人|医療法人|学校法人) ?/;
const legalFormReading = 'ほうじん';

/**
 * Splits a name into pieces with readings: one for each piece that is not kana if the kana of the name determine the
 * split, otherwise one reading over the complete word. Remarks in brackets and legal forms, which readings omit, get
 * no reading. A reading that covers only part of the name, as far as its characters show, is put over that part or
 * dropped.
 */
export function rubyParts(name: string, reading: string): RubyPart[] {
  const form = reading.includes(legalFormReading) ? '' : (legalForm.exec(name)?.[0] ?? '');
  const [, base = name, remark = ''] = /^(.*?)(\s*[（【「].*)?$/.exec(name.slice(form.length)) ?? [];
  const parts = baseParts(base, reading, remark !== '');
  if (!parts) return [[name, '']];
  const unannotated = (text: string): RubyPart[] => (text === '' ? [] : [[text, '']]);
  return [...unannotated(form), ...parts, ...unannotated(remark)];
}

/** @param mayIncludeRemark whether the reading may include the remark that follows the base */
function baseParts(base: string, reading: string, mayIncludeRemark: boolean): RubyPart[] | undefined {
  const [words, readings] = [base.split(' '), reading.split(' ')];
  if (words.length === readings.length) return joined(words, readings, ' ', partsByDot);
  if (words.length > readings.length || !mayIncludeRemark) return partsByDot(base, readings.join(''));
  return joined(words, readings, ' ', (word, wordReading) =>
    hasKana(word) ? partsByDot(word, wordReading) : undefined,
  );
}

/** 「町会・自治会」: undefined if the reading does not have the same number of sides, since it may omit some. */
function partsByDot(word: string, reading: string): RubyPart[] | undefined {
  const [sides, readings] = [word.split('・'), reading.split('・')];
  if (sides.length === 1) return wordParts(word, readings.join(''));
  return sides.length === readings.length ? joined(sides, readings, '・', wordParts) : undefined;
}

function joined(
  pieces: string[],
  readings: string[],
  separator: string,
  partsOf: (piece: string, reading: string) => RubyPart[] | undefined,
): RubyPart[] | undefined {
  const parts = pieces.map((piece, index) => partsOf(piece, readings[index] ?? ''));
  if (parts.includes(undefined)) return undefined;
  return parts.flatMap((some, index): RubyPart[] => [
    ...(index > 0 ? [[separator, ''] as RubyPart] : []),
    ...(some ?? []),
  ]);
}

const isKana = (piece: string) => kana.test(piece) || /^\s+$/.test(piece);
const hasKana = (word: string) => (word.match(runs) ?? []).some((piece) => kana.test(piece));

function wordParts(word: string, reading: string): RubyPart[] | undefined {
  const pieces = word.match(runs) ?? [word];
  const pattern = (quantifier: '+' | '+?') =>
    new RegExp(
      `^${pieces
        .map((piece) => {
          if (!isKana(piece)) return `(.${quantifier})`;
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
