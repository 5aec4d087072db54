/** One letter for all the ways in which it is written; both what is searched and what is typed go through here. */
const spellings: [RegExp, string][] = [
  [/障がい|障碍|しょうがい/g, '障害'],
  [/子供|子ども/g, 'こども'],
  [/第一/g, '第1'],
  [/第二/g, '第2'],
  [/第三/g, '第3'],
  [/鬱/g, 'うつ'],
  [/ケ|ヶ|ゖ/g, 'け'],
];

const smallKana: Record<string, string> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  っ: 'つ',
  ゃ: 'や',
  ゅ: 'ゆ',
  ょ: 'よ',
  ゎ: 'わ',
};

/**
 * A text as search compares it: width and case (NFKC), katakana as hiragana, small kana as large, long vowels, spaces
 * and marks left out, and the spellings of one word brought together.
 */
export function fold(text: string): string {
  const wide = spellings.reduce(
    (folded, [pattern, one]) => folded.replace(pattern, one),
    text.normalize('NFKC').toLowerCase(),
  );
  return wide
    .replace(/[ァ-ヴ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(/[ぁぃぅぇぉっゃゅょゎ]/g, (letter) => smallKana[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}#]|ー/gu, '');
}

/** The parts of what was typed, folded; spaces of either width part them. */
export const partsOf = (query: string): string[] =>
  query
    .split(/\s+/)
    .map(fold)
    .filter((part) => part !== '');
