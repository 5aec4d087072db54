import { sentencesOf, type Sentence } from '../content/sentences.ts';
import type { PlainWords } from '../../src/schema/plain-words.ts';
import type { Problem } from '../content/problem.ts';
import type { Rule } from './rule.ts';

/** Two negations in one sentence: 「できないわけではありません」. 「〜なければなりません」 counts as one. */
const doubleNegation =
  /ない(わけ|こと|もの)(で)?は(あり|な)|なくは(な|あり)|ないとは(かぎら|限ら|言え|いえ)|ざるを得/;

/**
 * The texts that editors write are plain Japanese: short sentences, no hard words, no double negation, digits and
 * letters in half width (「在留支援のためのやさしい日本語ガイドライン」). Exceptions are listed in plain-words.json.
 */
export const plainJapanese: Rule = (content) => {
  const words = content.singles['plain-words.json']?.record;
  if (!words) return [];
  return sentencesOf(content)
    .filter(({ text }) => !words.exceptions.some((exception) => text.includes(exception.text)))
    .flatMap((sentence) => problemsOf(sentence, words));
};

type Word = PlainWords['patterns'][number]['words'][number];

/** Whether a text has a word other than as a part of the words that are allowed. */
export const hasWord = (text: string, { word, except = [] }: Word): boolean =>
  except.reduce((rest, allowed) => rest.replaceAll(allowed, ''), text).includes(word);

function problemsOf({ file, text, path, line }: Sentence, rules: PlainWords): Problem[] {
  const { longest, hard, patterns } = rules;
  const length = [...text].length;
  const messages = [
    length > longest &&
      `文が長すぎます（${length}文字）。${longest}文字までの文に分けてください: 「${text.slice(0, 20)}…」`,
    doubleNegation.test(text) &&
      `打ち消しが2つあります。「〜できます」のように言い切ってください: 「${text}」`,
    /[０-９Ａ-Ｚａ-ｚ]/.test(text) && `数字とアルファベットは半角で書いてください: 「${text}」`,
    /[\uff66-\uff9f]/.test(text) && `半角のカタカナは、全角で書いてください: 「${text}」`,
    ...hard.map(
      ({ word, instead }) =>
        text.includes(word) && `「${word}」は「${instead}」などの、ふだんの言葉にしてください`,
    ),
    ...patterns
      .flatMap(({ words }) => words)
      .map(
        (word) => hasWord(text, word) && `「${word.word}」は「${word.instead}」と書いてください: 「${text}」`,
      ),
  ];
  return messages
    .filter((message) => message !== false)
    .map((message) => ({ file: file.file, line, field: path.join('.') || '本文', message }));
}
