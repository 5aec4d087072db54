/** The kana of each vowel, without small ones, which `fold` removes. */
const kanaByVowel: Record<string, string> = {
  あ: 'あかさたなはまやらわがざだばぱ',
  い: 'いきしちにひみりぎじびぴ',
  う: 'うくすつぬふむゆるぐずぶぷ',
  え: 'えけせてねへめれげぜでべぺ',
  お: 'おこそとのほもよろごぞどぼぽ',
};
const vowelOf = new Map(
  Object.entries(kanaByVowel).flatMap(([vowel, row]) => [...row].map((kana) => [kana, vowel] as const)),
);

/** What lengthens the vowel before it, as 「こう」 and 「こお」 both are a long こ. */
const lengthens: Record<string, string> = { あ: 'あ', い: 'い', う: 'う', え: 'えい', お: 'おう' };

/**
 * A folded text by its sound: long vowels are short, and kana of one sound are one. A slip such as 「ふとうこお」 or
 * 「しょひせいかつ」 then differs little from the usual spelling.
 * @param text as returned by `fold`
 */
export function phonetic(text: string): string {
  let result = '';
  for (const character of text.replaceAll('づ', 'ず').replaceAll('ぢ', 'じ').replaceAll('を', 'お')) {
    const vowel = vowelOf.get(result.slice(-1));
    if (vowel === undefined || !lengthens[vowel]!.includes(character)) result += character;
  }
  return result;
}
