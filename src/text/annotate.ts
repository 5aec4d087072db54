import type { RubyPart } from './ruby.ts';

/** Words that may follow a name at once without making it another word. */
const followers = '地区|圏域|駅|支所|丁目|市民センター|高齢者|小学校|周辺|基幹';

/**
 * A text in pieces, those that are a known name with their readings. A name inside a longer word of Chinese characters
 * (根本 in 根本的) is another word and gets none.
 */
export function annotate(text: string, pattern: RegExp, readings: Map<string, RubyPart[]>): RubyPart[] {
  const pieces: RubyPart[] = [];
  let end = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (isInsideWord(text, match.index)) {
      pattern.lastIndex = match.index + 1;
      continue;
    }
    if (match.index > end) pieces.push([text.slice(end, match.index), '']);
    pieces.push(...(readings.get(match[0]) ?? [[match[0], '']]));
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push([text.slice(end), '']);
  return pieces;
}

const letter = '[\\p{Script=Han}\\p{Script=Katakana}]';
const endsWithLetter = new RegExp(`(?!市)${letter}$`, 'u');

/** Whether what begins there goes on with a word; 「…市」 may be before a name, as in addresses. */
const isInsideWord = (text: string, at: number): boolean =>
  endsWithLetter.test(text.slice(Math.max(0, at - 2), at));

/**
 * Finds the known names in a text, the longest first. What is before them `annotate` looks at: the browsers of the baseline
 * do not all have lookbehind.
 */
export function namePattern(names: Iterable<string>): RegExp {
  const escaped = [...names]
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const anyName = `(?:${escaped.join('|')})`;
  return new RegExp(`${anyName}(?!${letter}|[々ー])|${anyName}(?=${followers})`, 'gu');
}
