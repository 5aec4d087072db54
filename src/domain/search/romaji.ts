const vowels = ['a', 'i', 'u', 'e', 'o'];
const rows: Record<string, string> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  m: 'まみむめも',
  y: 'や　ゆ　よ',
  r: 'らりるれろ',
  w: 'わ　　　を',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  d: 'だぢづでど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
};
const glides: Record<string, string> = { ya: 'や', yu: 'ゆ', yo: 'よ' };

/** Syllables of an input method (ローマ字入力), with the Hepburn forms. */
const syllables = new Map<string, string>([
  ...Object.entries(rows).flatMap(([consonant, kana]) =>
    [...kana].flatMap((one, at): [string, string][] =>
      one === '　' ? [] : [[consonant + vowels[at]!, one]],
    ),
  ),
  ...Object.entries(rows).flatMap(([consonant, kana]) =>
    consonant === '' || consonant === 'y' || consonant === 'w'
      ? []
      : Object.entries(glides).map(([glide, small]): [string, string] => [
          consonant + glide,
          kana[1]! + small,
        ]),
  ),
  ['shi', 'し'],
  ['chi', 'ち'],
  ['tsu', 'つ'],
  ['fu', 'ふ'],
  ['ji', 'じ'],
  ...['sh', 'ch', 'j'].flatMap((consonant, at): [string, string][] => {
    const first = ['し', 'ち', 'じ'][at]!;
    return [
      [`${consonant}a`, `${first}や`],
      [`${consonant}u`, `${first}ゆ`],
      [`${consonant}o`, `${first}よ`],
    ];
  }),
  ['nn', 'ん'],
]);
const longestSyllable = 3;
const shortestWord = 4;

/**
 * A word that was typed in Latin letters because the input method was off, 「hoikuen」, as kana.
 * @param text folded: lower case, half width
 * @returns undefined if it is not entirely such a word
 */
export function kanaOfRomaji(text: string): string | undefined {
  if (text.length < shortestWord || !/^[a-z]+$/.test(text)) return undefined;
  let kana = '';
  for (let at = 0; at < text.length;) {
    const length = [longestSyllable, 2, 1].find((size) => syllables.has(text.slice(at, at + size)));
    if (length !== undefined) {
      kana += syllables.get(text.slice(at, at + length))!;
      at += length;
    } else if (text[at] === 'n') {
      kana += 'ん';
      at += 1;
    } else if (text[at] === text[at + 1]) {
      kana += 'つ';
      at += 1;
    } else {
      return undefined;
    }
  }
  return kana;
}
