import { expect, it } from 'vitest';
import { wrapLines, phrases } from '../../../src/text/phrases.ts';

it('a text is split into phrases that give the text when joined', () => {
  const text = '困ったときの相談先が、すぐ分かる【中央】の窓口です。';
  expect(phrases(text).join('')).toBe(text);
  expect(phrases(text).length).toBeGreaterThan(4);
});

it('a line breaks between phrases, and inside a phrase only where it is wider than the line', () => {
  expect(wrapLines('支える人が急な病気のとき', 8)).toEqual(['支える人が急な', '病気のとき']);
  expect(wrapLines('あいうえおかきくけこ', 4).every((line) => [...line].length <= 4)).toBe(true);
});
