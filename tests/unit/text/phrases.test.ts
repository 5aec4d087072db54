import { expect, it } from 'vitest';
import { phrases } from '../../../src/text/phrases.ts';

it('a text is split into phrases that give the text when joined', () => {
  const text = '困ったときの相談先が、すぐ分かる【中央】の窓口です。';
  expect(phrases(text).join('')).toBe(text);
  expect(phrases(text).length).toBeGreaterThan(4);
});
