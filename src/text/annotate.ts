import type { RubyPart } from './ruby.ts';

/** Words that can directly follow a name without making it part of another word. */
const followers = '地区|圏域|駅|支所|丁目|市民センター|高齢者|小学校|周辺|基幹';

/**
 * Splits a text into pieces and adds readings to known names. A name inside a longer kanji word (根本 in 根本的) gets none,
 * since it is another word there.
 * @param pattern from `namePattern`
 * @param readings the pieces of each name
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

/** Whether the match at an index continues a word. 「…市」 can precede a name, as in addresses. */
const isInsideWord = (text: string, at: number): boolean =>
  endsWithLetter.test(text.slice(Math.max(0, at - 2), at));

/**
 * A global pattern that matches the known names, the longest first. `annotate` checks the characters before a match,
 * since not all supported browsers have lookbehind.
 */
export function namePattern(names: Iterable<string>): RegExp {
  const escaped = [...names]
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const anyName = `(?:${escaped.join('|')})`;
  return new RegExp(`${anyName}(?!${letter}|[々ー])|${anyName}(?=${followers})`, 'gu');
}
