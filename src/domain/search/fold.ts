/** Kanji in names: in each group the usual form, followed by older or rarer forms. */
const kanjiForms =
  '高髙 崎﨑嵜 沢澤 斎斉齋齊 辺邊邉 島嶋嶌 浜濱濵 広廣 国國 桜櫻 竜龍 滝瀧 徳德 真眞 恵惠 蔵藏 栄榮 学學 ' +
  '礼禮 寿壽 曽曾 弥彌 渕淵 峰峯 富冨 館舘 吉𠮷';

const kanji = new Map(
  kanjiForms.split(' ').flatMap((forms) => {
    const [form = '', ...others] = [...forms];
    return others.map((other) => [other, form] as const);
  }),
);
const otherKanji = new RegExp(`[${[...kanji.keys()].join('')}]`, 'gu');

/** Kanji that follow 「が」 in place names: 八ヶ崎, 鎌ケ谷, 霞が関. */
const afterGa = '崎谷丘岡関原浦島沢岳峰渕瀬池台宮森窪久作内江鼻野山川井端根塚町村坂城倉里浜平尾戸';
/** Numerals before a counter, including those of 「数か月」 and 「何か所」. */
const number = '[\\d一二三四五六七八九十数何]';

/** Spelling variants and their common form, applied in this order to indexed texts and to queries. */
const spellings: [RegExp, string][] = [
  [/障がい|障[碍礙]|しょうがい/g, '障害'],
  [/子供|子ども/g, 'こども'],
  [/第一/g, '第1'],
  [/第二/g, '第2'],
  [/第三/g, '第3'],
  [/鬱/g, 'うつ'],
  [new RegExp(`(${number})[ヶケゖヵカ箇](?=[月所国])`, 'g'), '$1か'],
  // Between kanji these characters are read が. The next character decides: 「介護ケア」 and 「何か相談」 are other words.
  [new RegExp(`(\\p{Script=Han})(?:[ヶゖヵ]|ケ(?=[${afterGa}]|$)|[カか](?=[${afterGa}]))`, 'gu'), '$1が'],
  [/[ケヶゖ]/g, 'け'],
  [/ヵ/g, 'か'],
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
 * The normal form in which search compares texts: NFKC, lower case, usual forms of kanji, common spellings, hiragana
 * for katakana, large kana for small. Long vowel signs and all characters other than letters, numbers and `#` are
 * removed.
 */
export function fold(text: string): string {
  const usual = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(otherKanji, (letter) => kanji.get(letter) ?? letter);
  const unified = spellings.reduce(
    (folded, [pattern, commonForm]) => folded.replace(pattern, commonForm),
    usual,
  );
  return unified
    .replace(/[ァ-ヴ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(/[ぁぃぅぇぉっゃゅょゎ]/g, (letter) => smallKana[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}#]|ー/gu, '');
}

/** The characters of a query that are searched: more than a question has, and few enough for an old phone. */
const maxLetters = 300;
const maxParts = 20;

/** The part of a query that is searched: its first `maxLetters` characters. */
export const boundedQuery = (query: string): string => query.slice(0, maxLetters);

/** The distinct folded parts of a query, separated by spaces of either width; at most `maxParts` of `boundedQuery`. */
export const queryParts = (query: string): string[] =>
  [...new Set(boundedQuery(query).split(/\s+/).map(fold))].filter((part) => part !== '').slice(0, maxParts);
